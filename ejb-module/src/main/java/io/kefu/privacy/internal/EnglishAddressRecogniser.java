package io.kefu.privacy.internal;

import io.kefu.privacy.PersonalDataKind;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Postal addresses in English: house number, name and kind of street, then flat, town, state and code as far as they
 * follow. The mask leaves town and state.
 */
final class EnglishAddressRecogniser implements Recogniser {

  private static final String SURE_STREET = "street|st|avenue|ave|road|rd|boulevard|blvd|parkway|pkwy|highway|hwy|terrace|crescent";

  /** Everyday words too: they need capitals or a word that announces an address. */
  private static final String DOUBTFUL_STREET = "lane|ln|drive|dr|way|court|ct|place|pl|square|sq|circle|cir|close|row|gardens|grove|mews|broadway|trail|loop";

  private static final String FLAT =
      "(?:,?\\s{1,2}(?:apartment|apt|suite|ste|unit|floor|flat|fl|room|rm|building|bldg|#)\\.?\\s?#?\\s?[A-Za-z0-9-]{1,6}|,?\\s{1,2}\\d{1,3}(?:st|nd|rd|th)\\s(?:floor|fl)(?![A-Za-z]))?";
  private static final String POSTCODE = "\\d{5}(?:-\\d{4})?(?!\\d)|[A-Za-z]{1,2}\\d[A-Za-z\\d]?\\s?\\d[A-Za-z]{2}(?![A-Za-z0-9])|[A-Z]\\d[A-Z]\\s?\\d[A-Z]\\d";
  private static final String TOWN =
      "(?:,\\s{0,2}([A-Z][A-Za-z.'-]{1,20}(?![A-Za-z0-9])(?:\\s[A-Z][A-Za-z.'-]{1,20}(?![A-Za-z0-9])){0,2}(?:,?\\s{1,2}[A-Z]{2}(?![A-Za-z0-9]))?))?";

  private static final Pattern ADDRESS = Pattern.compile(
      "(?<![A-Za-z0-9#.-])(?:(?i:flat|apt|unit)\\s?[0-9A-Za-z]{1,4},\\s?)?\\d{1,6}[A-Za-z]?\\s{1,2}"
          + "((?:[A-Za-z0-9][A-Za-z0-9.'-]{0,20}\\s{1,2}){1,4}?)"
          + "((?i:" + SURE_STREET + "|" + DOUBTFUL_STREET + "))(?![A-Za-z0-9])(?!\\s(?i:" + SURE_STREET + ")(?![A-Za-z0-9]))\\.?(?i:\\s(?:NW|NE|SW|SE|N|S|E|W)(?![A-Za-z]))?"
          + "(?i:" + FLAT + ")" + TOWN + "(?:,?\\s{1,2}(?:" + POSTCODE + "))?");
  private static final Pattern POST_BOX =
      Pattern.compile("(?<![A-Za-z])(?i:P\\.?\\s?O\\.?\\s?Box)\\s?#?\\d{1,6}(?!\\d)" + TOWN + "(?:,?\\s{1,2}(?:" + POSTCODE + "))?");

  private static final Pattern SURE = Pattern.compile(SURE_STREET, Pattern.CASE_INSENSITIVE);
  private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}.*|\\d+(?:st|nd|rd|th)");

  /** Words that never stand in a street's name: a number before them counts something else. */
  private static final Set<String> NOT_A_NAME = Set.of(
      "of", "on", "in", "at", "to", "for", "from", "by", "with", "and", "or", "the", "a", "an", "is", "are", "was", "my", "your", "our",
      "i", "you", "we", "it", "this", "that", "items", "item", "days", "day", "hours", "hour", "minutes", "minute", "min", "pieces",
      "pcs", "times", "miles", "km", "people", "boxes", "bags", "orders", "parcels", "packages", "weeks", "months", "years", "percent", "am", "pm",
      "stores", "shops", "more", "per", "each", "off", "left", "still", "pairs", "units", "dollars");

  @Override
  public void mark(Page page) {
    String text = page.text();
    Recogniser.eachMatch(ADDRESS, text, address -> {
      boolean accepted = isAddress(text, address);
      if (accepted) {
        claim(page, address, 3);
      }
      return accepted;
    });
    Recogniser.eachMatch(POST_BOX, page.text(), address -> {
      claim(page, address, 1);
      return true;
    });
  }

  private static boolean isAddress(String text, MatchResult address) {
    List<String> name = List.of(address.group(1).strip().split("\\s+"));
    if (name.stream().anyMatch(word -> NOT_A_NAME.contains(word.toLowerCase(Locale.ROOT)))) {
      return false;
    }
    return SURE.matcher(address.group(2)).matches()
        || name.stream().allMatch(word -> CAPITAL.matcher(word).matches())
        || Cues.near(Cues.ADDRESS, text, address.start(), address.end());
  }

  private static void claim(Page page, MatchResult address, int town) {
    BitSet visible = new BitSet();
    if (address.group(town) != null) {
      visible.set(address.start(town), address.end(town));
    }
    page.claim(new Finding(PersonalDataKind.ADDRESS, address.start(), address.end(), null, visible));
  }
}
