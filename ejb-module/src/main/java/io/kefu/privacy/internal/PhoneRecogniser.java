package io.kefu.privacy.internal;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.kefu.privacy.PersonalDataKind;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Phone numbers, from the surest shape to the weakest: Chinese mobile and landline numbers, American ones with their
 * separators, whatever libphonenumber holds valid, and last the short local numbers that only a word makes one. Hotlines of
 * firms are nobody's.
 */
final class PhoneRecogniser implements Recogniser {

  private static final String NOT_WITHIN_NUMBER = "(?<![\\d+])(?<!\\d[-.])";
  private static final String NUMBER_ENDS = "(?!\\d)(?![-.]\\d)";
  private static final String CHINA = "(?:(?:\\(?\\+86\\)?|0086|86)[ .-]{0,2})?";

  private static final Pattern CHINESE_MOBILE =
      Pattern.compile(NOT_WITHIN_NUMBER + CHINA + "1[ .-]{0,3}[3-9](?:[ .-]{0,3}\\d){9}" + NUMBER_ENDS);
  private static final Pattern CHINESE_LANDLINE = Pattern.compile(
      NOT_WITHIN_NUMBER + CHINA + "\\(?0(?:10|2\\d|[3-9]\\d{2})\\)?[ -]{0,2}[2-8]\\d{2,3}[ -]?\\d{4}"
          + "(\\s?(?:-|转|ext\\.?|x|分机)\\s?\\d{1,6})?(?!\\d)");
  private static final Pattern AMERICAN = Pattern.compile(
      NOT_WITHIN_NUMBER + "(?:\\+?1[ .-]{0,2})?(?:\\([2-9]\\d{2}\\)[ -]{0,2}|[2-9]\\d{2}[ .-])[2-9]\\d{2}[ .-]\\d{4}"
          + "(\\s?(?:ext\\.?|x|extension)\\s?\\d{1,6})?" + NUMBER_ENDS);
  private static final Pattern WITH_PLUS =
      Pattern.compile("(?<![\\dA-Za-z])\\+[1-9](?:[ .()-]{0,3}\\d){6,14}" + NUMBER_ENDS);
  private static final Pattern LOCAL = Pattern.compile(
      NOT_WITHIN_NUMBER + "[2-9](?:\\d{6,7}|\\d{2,3}[ -]\\d{4})(\\s?(?:-|转|ext\\.?|x|分机)\\s?\\d{1,6})?(?!\\d)(?!-\\d)");

  /** How people group the eleven places; other groupings need a word that announces a phone. */
  private static final Pattern MOBILE_GROUPS = Pattern.compile("11|3 4 4|4 3 4|3 8|7 4|3 3 5|4 4 3|3 2 2 2 2|(?:1 ){10}1|3 4 2 2|5 6|3 3 3 2");

  private static final String AMERICAN_GROUPS = "1 3 3 4";

  private static final Pattern DATE =
      Pattern.compile("(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final int FEWEST_DIGITS = 7;
  private static final int LONGEST_LOCAL = 8;
  private static final int NATIONAL_DIGITS = 11;
  private static final int MOST_TRIES = 100;

  private static final Set<PhoneNumberType> OF_FIRMS = EnumSet.of(
      PhoneNumberType.TOLL_FREE, PhoneNumberType.PREMIUM_RATE, PhoneNumberType.SHARED_COST, PhoneNumberType.UAN,
      PhoneNumberType.VOICEMAIL);

  private final PhoneNumberUtil plan = PhoneNumberUtil.getInstance();

  @Override
  public void mark(Page page) {
    if (Recogniser.digits(page.text()).length() < FEWEST_DIGITS) {
      return;
    }
    if (page.region().equals("CN") || HAN.matcher(page.text()).find()) {
      markShape(page, CHINESE_MOBILE, "CN", this::isChineseMobile);
      markShape(page, CHINESE_LANDLINE, "CN", (text, number) -> true);
    }
    markShape(page, AMERICAN, "US", (text, number) -> isPersonal(parsed(number.group(), "US")));
    markKnown(page);
    markShape(page, WITH_PLUS, page.region(), (text, number) -> true);
    markShape(page, LOCAL, page.region(), this::isLocal);
  }

  private void markShape(Page page, Pattern shape, String region, Doubt doubt) {
    String text = page.text();
    Recogniser.eachMatch(shape, text, number -> {
      boolean accepted = doubt.cleared(text, number) && Cues.announced(text, number.start()) && !Cues.notPersonal(text, number);
      if (accepted) {
        claim(page, number, region);
      }
      return accepted;
    });
  }

  private boolean isChineseMobile(String text, MatchResult number) {
    String national = number.group().replaceFirst("^" + CHINA, "");
    String groups = groups(national);
    return MOBILE_GROUPS.matcher(groups).matches()
        || (!groups.equals(AMERICAN_GROUPS) && Cues.near(Cues.PHONE, text, number.start(), number.end()));
  }

  /** Lengths of the groups of digits, such as {@code 3 4 4}. */
  private static String groups(String number) {
    StringBuilder lengths = new StringBuilder();
    for (String group : number.split("[^\\d]+")) {
      lengths.append(lengths.isEmpty() ? "" : " ").append(group.length());
    }
    return lengths.toString();
  }

  private boolean isLocal(String text, MatchResult number) {
    return Cues.near(Cues.PHONE, text, number.start(), number.end()) && !DATE.matcher(number.group()).matches();
  }

  private void markKnown(Page page) {
    String text = page.text();
    for (PhoneNumberMatch match : plan.findNumbers(text, page.region(), Leniency.VALID, MOST_TRIES)) {
      boolean sure = match.rawString().startsWith("+") || isWrittenAsPhone(page, text, match);
      if (sure && isPersonal(match.number()) && Cues.announced(text, match.start())
          && !Cues.notPersonal(text, match.start(), match.end())) {
        claim(page, match.start(), match.end(), match.end(), match.number());
      }
    }
  }

  /** In China a bare row of digits without the leading zero is rather an order than a landline. */
  private static boolean isWrittenAsPhone(Page page, String text, PhoneNumberMatch match) {
    return !page.region().equals("CN")
        || match.rawString().matches("\\(?0.*")
        || Cues.near(Cues.PHONE, text, match.start(), match.end());
  }

  private boolean isPersonal(PhoneNumber number) {
    return plan.isValidNumber(number) && !OF_FIRMS.contains(plan.getNumberType(number));
  }

  private void claim(Page page, MatchResult number, String region) {
    boolean extended = number.groupCount() > 0 && number.group(1) != null;
    int end = extended ? number.start(1) : number.end();
    claim(page, number.start(), number.end(), end, parsed(page.text().substring(number.start(), end), region));
  }

  /** @param end where the number ends and its extension begins, if it has one */
  private void claim(Page page, int from, int to, int end, PhoneNumber number) {
    String text = page.text();
    String written = text.substring(from, end);
    String digits = Recogniser.digits(written);
    boolean whole = plan.isPossibleNumber(number) && digits.length() > LONGEST_LOCAL;
    String normalForm = whole ? plan.format(number, PhoneNumberFormat.E164) : (written.startsWith("+") ? "+" : "") + digits;
    BitSet visible = visible(text, from, end, countryPrefix(written, digits, number));
    page.claim(new Finding(PersonalDataKind.PHONE, from, to, normalForm, visible));
  }

  /** How many of the digits written say the country. */
  private static int countryPrefix(String written, String digits, PhoneNumber number) {
    String code = String.valueOf(number.getCountryCode());
    if (digits.startsWith("00" + code)) {
      return 2 + code.length();
    }
    boolean named = written.startsWith("+") || written.startsWith("(+") || digits.length() > NATIONAL_DIGITS;
    return named && digits.startsWith(code) ? code.length() : 0;
  }

  /** Eleven places keep the first three and the last four, as is the custom; shorter numbers keep less. */
  private static BitSet visible(String text, int from, int to, int countryPrefix) {
    int national = Recogniser.digits(text.substring(from, to)).length() - countryPrefix;
    if (national >= NATIONAL_DIGITS) {
      return Finding.ends(text, from, to, countryPrefix > 3 ? countryPrefix : countryPrefix + 3, 4);
    }
    return Finding.ends(text, from, to, countryPrefix, national > LONGEST_LOCAL ? 4 : 2);
  }

  private PhoneNumber parsed(String written, String region) {
    try {
      return plan.parse(written, region);
    } catch (NumberParseException e) {
      return new PhoneNumber();
    }
  }

  /** Whether a number of the right shape is a phone number after all. */
  @FunctionalInterface
  private interface Doubt {
    boolean cleared(String text, MatchResult number);
  }
}
