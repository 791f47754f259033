package io.kefu.conversation;

import io.kefu.privacy.PersonalDataGuard;
import io.kefu.privacy.PersonalDataKind;
import io.kefu.privacy.PersonalValue;
import io.kefu.privacy.ProtectedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows one kind of personal data: Chinese mobile numbers. */
final class PhoneGuard implements PersonalDataGuard {

  private static final Pattern PHONE = Pattern.compile("(?<!\\d)1\\d{10}(?!\\d)");

  @Override
  public ProtectedText protect(String text, String region) {
    List<PersonalValue> values = new ArrayList<>();
    StringBuilder masked = new StringBuilder();
    Matcher matcher = PHONE.matcher(text);
    while (matcher.find()) {
      values.add(
          new PersonalValue(
              PersonalDataKind.PHONE,
              "+86" + matcher.group(),
              text.codePointCount(0, matcher.start()),
              text.codePointCount(0, matcher.end()),
              "***********"));
      matcher.appendReplacement(masked, "***********");
    }
    return new ProtectedText(matcher.appendTail(masked).toString(), values);
  }
}
