package io.kefu.privacy.internal;

import io.kefu.privacy.PersonalDataKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.CreditCardValidator;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/**
 * Bank cards: 13 to 19 digits, in one row or in groups. Without a word that announces a card, the number must begin as
 * a card scheme's do, be grouped as cards are, and hold the Luhn check (ISO/IEC 7812-1); one row of digits in ten holds
 * it by chance, so the check alone proves nothing.
 */
final class BankCardRecogniser implements Recogniser {

  private static final Pattern ROW = Pattern.compile("(?<![A-Za-z0-9])\\d++(?: ?[ .-] ?\\d++)*+");
  private static final Pattern GROUP = Pattern.compile("\\d+");
  private static final int SHORTEST = 13;
  private static final int LONGEST = 19;
  private static final int MOST_GROUPS = 6;
  private static final int FEWEST_OF_MISTYPED = 15;

  private static final CreditCardValidator SCHEMES = new CreditCardValidator(
      CreditCardValidator.AMEX + CreditCardValidator.VISA + CreditCardValidator.MASTERCARD
          + CreditCardValidator.DISCOVER + CreditCardValidator.DINERS);
  private static final Pattern UNION_PAY = Pattern.compile("62\\d{14,17}");
  private static final Pattern JCB = Pattern.compile("35(?:2[89]|[3-8]\\d)\\d{12}");

  /** Groups of four, the last one short or long; 4-6-5 and 4-6-4; or the six places of the issuer and the rest. */
  private static final Pattern CARD_GROUPS = Pattern.compile("\\d+|(?:4 ){2,4}[1-4]|4 6 [45]|6 1[03]|4 4 4 4 3|6 4 4 [1-5]");

  @Override
  public void mark(Page page) {
    String text = page.text();
    Matcher rows = ROW.matcher(text);
    while (rows.find()) {
      markRow(page, text, groups(text, rows.start(), rows.end()));
    }
  }

  private static List<MatchResult> groups(String text, int from, int to) {
    return GROUP.matcher(text).region(from, to).results().toList();
  }

  private static void markRow(Page page, String text, List<MatchResult> groups) {
    int begin = 0;
    while (begin < groups.size()) {
      int end = longestCard(text, groups, begin);
      if (end > begin) {
        claim(page, text, groups.get(begin).start(), groups.get(end - 1).end());
      }
      begin = Math.max(end, begin + 1);
    }
  }

  /** Group after the last one of the longest card that begins here; {@code begin} if none does. */
  private static int longestCard(String text, List<MatchResult> groups, int begin) {
    int found = begin;
    int digits = 0;
    for (int end = begin; end < Math.min(groups.size(), begin + MOST_GROUPS) && digits <= LONGEST; end++) {
      digits += groups.get(end).group().length();
      if (digits >= SHORTEST && digits <= LONGEST && isCard(text, groups.subList(begin, end + 1))) {
        found = end + 1;
      }
    }
    return found;
  }

  private static boolean isCard(String text, List<MatchResult> groups) {
    int from = groups.get(0).start();
    int to = groups.get(groups.size() - 1).end();
    if (to < text.length() && Cues.isLatin(text.charAt(to))) {
      return false;
    }
    String number = Recogniser.digits(text.substring(from, to));
    boolean likely = isOfScheme(number) && groupedAsCard(groups) || isAnnounced(text, from, to, number);
    return likely && !Cues.notPersonal(text, from, to);
  }

  /** A customer who says that it is a card may have mistyped it. */
  private static boolean isAnnounced(String text, int from, int to, String number) {
    return (number.length() >= FEWEST_OF_MISTYPED || LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(number))
        && Cues.near(Cues.CARD, text, from, to);
  }

  private static boolean isOfScheme(String number) {
    boolean shape = UNION_PAY.matcher(number).matches() || JCB.matcher(number).matches();
    return number.length() > SHORTEST
        && (SCHEMES.isValid(number) || (shape && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(number)));
  }

  private static boolean groupedAsCard(List<MatchResult> groups) {
    List<String> lengths = new ArrayList<>();
    groups.forEach(group -> lengths.add(String.valueOf(group.group().length())));
    return lengths.size() == 1 || CARD_GROUPS.matcher(String.join(" ", lengths)).matches();
  }

  private static void claim(Page page, String text, int from, int to) {
    String number = Recogniser.digits(text.substring(from, to));
    page.claim(new Finding(PersonalDataKind.BANK_CARD, from, to, number, Finding.ends(text, from, to, 0, 4)));
  }
}
