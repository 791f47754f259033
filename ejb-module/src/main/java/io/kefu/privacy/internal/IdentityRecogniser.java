package io.kefu.privacy.internal;

import io.kefu.privacy.PersonalDataKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Identity numbers. The Chinese number of 18 places is sure by its province, date of birth and check digit (GB
 * 11643-1999, ISO 7064 MOD 11-2); all other forms – the old one of 15 places, a mistyped one, passports, American
 * social security numbers – count only with a word that announces them.
 */
final class IdentityRecogniser implements Recogniser {

  private static final Pattern EIGHTEEN =
      Pattern.compile("(?<![A-Za-z0-9])\\d(?:[ -]?\\d){16}[ -]?[0-9Xx](?![A-Za-z0-9])");
  private static final Pattern FIFTEEN = Pattern.compile("(?<![A-Za-z0-9])\\d(?:[ -]?\\d){14}(?![A-Za-z0-9])");
  private static final Pattern PASSPORT = Pattern.compile("(?<![A-Za-z0-9])[A-Za-z]{1,2}\\d{7,9}(?![A-Za-z0-9])");
  private static final Pattern SOCIAL_SECURITY =
      Pattern.compile("(?<![A-Za-z0-9-])\\d{3}[ -]?\\d{2}[ -]?\\d{4}(?![A-Za-z0-9-])");

  private static final Set<String> PROVINCES = Set.of(
      "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44",
      "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_DIGITS = "10X98765432";

  @Override
  public void mark(Page page) {
    String text = page.text();
    boolean mentioned = Cues.IDENTITY.matcher(text).find();
    Recogniser.eachMatch(EIGHTEEN, text, number -> {
      boolean sure = isEighteen(number.group());
      return (sure || mentioned) && accept(page, text, number, sure);
    });
    if (mentioned) {
      Recogniser.eachMatch(FIFTEEN, page.text(), number -> isFifteen(number.group()) && accept(page, text, number, false));
    }
    announced(page, PASSPORT, Cues.PASSPORT);
    announced(page, SOCIAL_SECURITY, Cues.SOCIAL_SECURITY);
  }

  private static boolean accept(Page page, String text, MatchResult number, boolean sure) {
    boolean announced = Cues.near(Cues.IDENTITY, text, number.start(), number.end());
    if (!announced && (!sure || Cues.notPersonal(text, number))) {
      return false;
    }
    claim(page, text, number, 3);
    return true;
  }

  private static void announced(Page page, Pattern shape, Pattern cue) {
    String text = page.text();
    Recogniser.eachMatch(shape, text, number -> {
      boolean announced = Cues.near(cue, text, number.start(), number.end());
      if (announced) {
        claim(page, text, number, 0);
      }
      return announced;
    });
  }

  private static void claim(Page page, String text, MatchResult number, int first) {
    page.claim(new Finding(PersonalDataKind.IDENTITY_NUMBER, number.start(), number.end(), null,
        Finding.ends(text, number.start(), number.end(), first, 2)));
  }

  static boolean isEighteen(String written) {
    String number = compact(written);
    return PROVINCES.contains(number.substring(0, 2)) && isDate(number.substring(6, 14)) && checkDigitHolds(number);
  }

  private static boolean isFifteen(String written) {
    String number = compact(written);
    return PROVINCES.contains(number.substring(0, 2)) && isDate("19" + number.substring(6, 12));
  }

  private static String compact(String written) {
    return written.replaceAll("[ -]", "").toUpperCase(java.util.Locale.ROOT);
  }

  private static boolean isDate(String digits) {
    int year = Integer.parseInt(digits.substring(0, 4));
    if (year < 1880 || year > 2099) {
      return false;
    }
    try {
      LocalDate.of(year, Integer.parseInt(digits.substring(4, 6)), Integer.parseInt(digits.substring(6)));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean checkDigitHolds(String number) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (number.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECK_DIGITS.charAt(sum % 11) == number.charAt(17);
  }
}
