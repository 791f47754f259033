package io.kefu.understanding.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts of money: {@code ¥129.90}, {@code 129元}, {@code 1千块}, {@code $20}, {@code 20 bucks}.
 * Value: {@code 129.90 CNY}.
 */
final class Amounts implements EntityRule {

  private static final String NUMBER =
      "\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,2})?|\\d{1,9}(?:\\.\\d{1,2})?";

  private static final Pattern SIGN_FIRST =
      Pattern.compile(
          "(?<![A-Za-z0-9])(US\\$|HK\\$|[¥$€£]|RMB|CNY|USD|EUR|GBP|HKD|JPY) ?("
              + NUMBER
              + ")(?![0-9.]*[0-9A-Za-z])( ?(?:k|千|万))?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SIGN_LAST =
      Pattern.compile(
          "(?<![A-Za-z0-9.])("
              + NUMBER
              + "|"
              + SpelledNumber.CHINESE
              + "|(?:\\b(?:"
              + SpelledNumber.ENGLISH
              + "))) ?([百千万])?"
              + " ?(元|块钱|块|圆|人民币|美元|美金|欧元|英镑|港币|日元|rmb|cny|usd|eur|gbp|yuan|dollars?|bucks?|euros?|pounds?|quid)"
              + "(?![A-Za-z])",
          Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> CURRENCIES =
      Map.ofEntries(
          Map.entry("US$", "USD"),
          Map.entry("$", "USD"),
          Map.entry("USD", "USD"),
          Map.entry("美元", "USD"),
          Map.entry("美金", "USD"),
          Map.entry("DOLLAR", "USD"),
          Map.entry("DOLLARS", "USD"),
          Map.entry("BUCK", "USD"),
          Map.entry("BUCKS", "USD"),
          Map.entry("HK$", "HKD"),
          Map.entry("HKD", "HKD"),
          Map.entry("港币", "HKD"),
          Map.entry("€", "EUR"),
          Map.entry("EUR", "EUR"),
          Map.entry("EURO", "EUR"),
          Map.entry("EUROS", "EUR"),
          Map.entry("欧元", "EUR"),
          Map.entry("£", "GBP"),
          Map.entry("GBP", "GBP"),
          Map.entry("POUND", "GBP"),
          Map.entry("POUNDS", "GBP"),
          Map.entry("QUID", "GBP"),
          Map.entry("英镑", "GBP"),
          Map.entry("JPY", "JPY"),
          Map.entry("日元", "JPY"));

  private static final Map<String, Integer> FACTORS =
      Map.of("百", 100, "千", 1000, "k", 1000, "万", 10_000);

  @Override
  public List<Find> find(String text) {
    List<Find> finds = new ArrayList<>();
    Matcher first = SIGN_FIRST.matcher(text);
    while (first.find()) {
      amount(first.group(2), first.group(3), first.group(1))
          .ifPresent(v -> finds.add(new Find("amount", v, first.start(), first.end())));
    }
    Matcher last = SIGN_LAST.matcher(text);
    while (last.find()) {
      amount(last.group(1), last.group(2), last.group(3))
          .ifPresent(v -> finds.add(new Find("amount", v, last.start(), last.end())));
    }
    return finds;
  }

  private static Optional<String> amount(
      String number, @org.jspecify.annotations.Nullable String factor, String sign) {
    int times = factor == null ? 1 : FACTORS.get(factor.strip().toLowerCase(Locale.ROOT));
    return SpelledNumber.of(number)
        .map(
            n -> {
              BigDecimal value = n.multiply(BigDecimal.valueOf(times));
              return value.toPlainString()
                  + " "
                  + CURRENCIES.getOrDefault(sign.toUpperCase(Locale.ROOT), "CNY");
            });
  }
}
