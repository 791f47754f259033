package io.kefu.understanding.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Order numbers as shops write them: letters and digits ({@code ORD20230801}, {@code T1001}, {@code
 * DD-20240101-07}), perhaps with a letter for a part of an order after five digits or more ({@code
 * ORD10001B}), a number after a hash ({@code #48213}), digits beside a word for order, a long run
 * of digits, or a message that is a number and nothing else (the answer to "which order?"). In
 * upper case, without hash.
 */
final class OrderNumbers implements EntityRule {

  private static final Pattern LETTERS_AND_DIGITS =
      Pattern.compile(
          "(?<![A-Za-z0-9_@./-])([A-Za-z]{1,6})-?\\d{3,}(?:-\\d+)*(?:(?<=\\d{5})[A-Za-z])?"
              + "(?![A-Za-z0-9_]|\\.\\d)");

  private static final Pattern HASH =
      Pattern.compile(
          "(?<![A-Za-z0-9&])(?:#|No\\.?|№) ?(\\d{3,20})(?![A-Za-z0-9])", Pattern.CASE_INSENSITIVE);

  private static final Pattern AFTER_WORD =
      Pattern.compile(
          "(?:订单编号|订单号|订单|单号|单子|编号|\\border(?: no\\.?| number| id| num)?|\\bord\\.?)"
              + "[ ::是为(#]{0,3}(?:is |was )?(\\d{4,24})(?![A-Za-z0-9]|\\.\\d)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BEFORE_WORD =
      Pattern.compile("(?<![A-Za-z0-9.])(\\d{4,24}) ?(?:号)?(?:的|这个|这|那个|那)?(?:订单|单子|单|号单)");

  private static final Pattern LONG =
      Pattern.compile("(?<![A-Za-z0-9.*])(\\d{10,24})(?![A-Za-z0-9*]|\\.\\d)");

  private static final Pattern ALONE = Pattern.compile("^(\\d{4,24})$");

  /** Names of models, standards and places that look like order numbers. */
  private static final Set<String> NO_ORDER =
      Set.of(
          "RTX", "GTX", "RX", "DDR", "USB", "ISO", "GB", "PS", "MP", "IP", "LGA", "SPF", "LED",
          "FTC", "GT", "BD", "COVID", "CET", "WIN", "HTTP", "ERROR", "CODE", "P", "V", "H", "G");

  @Override
  public List<Find> find(String text) {
    List<Find> finds = new ArrayList<>();
    Matcher named = LETTERS_AND_DIGITS.matcher(text);
    while (named.find()) {
      if (!NO_ORDER.contains(named.group(1).toUpperCase(Locale.ROOT))) {
        finds.add(
            new Find(
                "order_no", named.group().toUpperCase(Locale.ROOT), named.start(), named.end()));
      }
    }
    for (Pattern digits : List.of(HASH, AFTER_WORD, BEFORE_WORD, LONG, ALONE)) {
      Matcher m = digits.matcher(text);
      while (m.find()) {
        finds.add(new Find("order_no", m.group(1), m.start(1), m.end(1)));
      }
    }
    return finds;
  }
}
