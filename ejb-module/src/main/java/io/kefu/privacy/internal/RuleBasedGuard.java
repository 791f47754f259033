package io.kefu.privacy.internal;

import io.kefu.privacy.PersonalDataGuard;
import io.kefu.privacy.PersonalValue;
import io.kefu.privacy.ProtectedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * Recognises personal data by rules: shapes, check digits, numbering plans and the words around. The surest recogniser
 * reads first; what it claims the others no longer see. Time grows with the length of the text.
 */
@ApplicationScoped
public class RuleBasedGuard implements PersonalDataGuard {

  private final List<Recogniser> recognisers = List.of(
      new EmailRecogniser(),
      new IdentityRecogniser(),
      new ReferenceRecogniser(),
      new BankCardRecogniser(),
      new PhoneRecogniser(),
      new ChineseAddressRecogniser(),
      new EnglishAddressRecogniser());

  @Override
  public ProtectedText protect(String text, String region) {
    Reading reading = Reading.of(text);
    Page page = new Page(reading.text(), region);
    recognisers.forEach(recogniser -> recogniser.mark(page));
    return page.findings().isEmpty() ? new ProtectedText(text, List.of()) : masked(reading, page.findings());
  }

  private static ProtectedText masked(Reading reading, List<Finding> findings) {
    StringBuilder masked = new StringBuilder();
    List<PersonalValue> values = new ArrayList<>();
    int done = 0;
    for (Finding finding : findings) {
      // One code point may read as several characters, so two findings can share it: the first one has it.
      int start = Math.max(done, reading.codePointAt(finding.from()));
      int end = reading.codePointAt(finding.to() - 1) + 1;
      if (start < end) {
        masked.append(reading.written(done, start));
        PersonalValue value = value(reading, finding, start, end);
        masked.append(value.masked());
        values.add(value);
        done = end;
      }
    }
    return new ProtectedText(masked.append(reading.written(done, reading.codePoints())).toString(), List.copyOf(values));
  }

  private static PersonalValue value(Reading reading, Finding finding, int start, int end) {
    StringBuilder mask = new StringBuilder();
    for (int i = start; i < end; i++) {
      mask.appendCodePoint(staysReadable(reading, finding, i) ? reading.original(i) : '*');
    }
    String normalForm = finding.normalForm();
    return new PersonalValue(
        finding.kind(), normalForm == null ? reading.written(start, end) : normalForm, start, end, mask.toString());
  }

  private static boolean staysReadable(Reading reading, Finding finding, int codePoint) {
    for (int i = reading.firstOf(codePoint); i < reading.firstOf(codePoint + 1); i++) {
      if (Character.isLetterOrDigit(reading.text().charAt(i)) && !finding.visible().get(i)) {
        return false;
      }
    }
    return true;
  }
}
