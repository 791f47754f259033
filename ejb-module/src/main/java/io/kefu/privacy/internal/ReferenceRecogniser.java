package io.kefu.privacy.internal;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What looks like a number but is nobody's: web addresses, codes that mix letters and digits (orders, waybills,
 * articles), dates and times, sums of money, and the hotlines of firms.
 */
final class ReferenceRecogniser implements Recogniser {

  private static final Pattern WEB = Pattern.compile("(?:https?://|www\\.)[A-Za-z0-9._~:/?#\\[\\]@!$&'()+,;=%-]+");
  private static final Pattern DATE = Pattern.compile(
      "(?<!\\d)(?:19|20)\\d{2}[-/.年](?:0?[1-9]|1[0-2])[-/.月](?:[12]\\d|3[01]|0?[1-9])(?!\\d)[日号]?"
          + "(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2})?)?");
  private static final Pattern HOTLINE = Pattern.compile("(?<![\\d+-])[48]00[ -]?\\d{3}[ -]?\\d{4}(?!\\d)|(?<![\\d+-])[48]00-\\d{4}-\\d{3}(?!\\d)");
  private static final Pattern TOLL_FREE =
      Pattern.compile("(?<!\\d)(?:\\+?1[ .-]{0,2})?\\(?8(?:00|33|44|55|66|77|88)\\)?[ .-]{1,2}\\d{3}[ .-]\\d{4}(?!\\d)");
  private static final Pattern MONEY = Pattern.compile("[¥$€£]\\s?\\d[\\d,]*+(?:\\.\\d+)?|(?<![\\d.])\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
  private static final Pattern CODE = Pattern.compile("(?<![A-Za-z0-9])[A-Za-z0-9]++(?:[-_][A-Za-z0-9]++)*+");

  /** A phone number with letters run into it is a phone number still. */
  private static final Pattern NUMBER_THEN_WORD = Pattern.compile("(?:1[3-9]\\d{9}|[\\d-]{7,})(?:ext|x)?[A-Za-z]*\\d{0,5}");

  private static final Pattern LATIN = Pattern.compile("[A-Za-z]");

  /** Codes with fewer digits cannot be taken for a number, but may well be part of an address. */
  private static final int FEWEST_DIGITS = 6;

  @Override
  public void mark(Page page) {
    page.keepAll(WEB);
    page.keepAll(DATE);
    page.keepAll(HOTLINE);
    page.keepAll(TOLL_FREE);
    page.keepAll(MONEY);
    String text = page.text();
    Recogniser.eachMatch(CODE, text, code -> {
      if (isReference(text, code)) {
        page.keep(code.start(), code.end());
      }
      return true;
    });
  }

  private static boolean isReference(String text, MatchResult code) {
    String written = code.group();
    boolean mixed = LATIN.matcher(written).find() && Recogniser.digits(written).length() >= FEWEST_DIGITS;
    return mixed && !announcesPhone(text, code) && !NUMBER_THEN_WORD.matcher(written).matches();
  }

  private static boolean announcesPhone(String text, MatchResult code) {
    int digit = code.start();
    while (digit < code.end() && !Character.isDigit(text.charAt(digit))) {
      digit++;
    }
    return digit > code.start() && Cues.announced(text, digit);
  }
}
