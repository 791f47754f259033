package io.kefu.understanding.model;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers written with digits, with Chinese characters ({@code 两百五十}), or as an English word up to
 * twelve.
 */
final class SpelledNumber {

  /** A number in a pattern, with digits or Chinese. */
  static final String CHINESE = "[零〇一二两三四五六七八九十百千万]{1,12}";

  static final String ENGLISH = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";

  private static final String DIGITS = "零一二三四五六七八九";
  private static final Map<Character, Integer> UNITS = Map.of('十', 10, '百', 100, '千', 1000);
  private static final String[] WORDS = ENGLISH.split("\\|");

  private SpelledNumber() {}

  /**
   * @return empty if the text is no number
   */
  static Optional<BigDecimal> of(String text) {
    String plain = text.replace(",", "");
    if (plain.matches("\\d+(\\.\\d+)?")) {
      return Optional.of(new BigDecimal(plain));
    }
    for (int i = 0; i < WORDS.length; i++) {
      if (WORDS[i].equalsIgnoreCase(plain)) {
        return Optional.of(BigDecimal.valueOf(i + 1L));
      }
    }
    return plain.matches(CHINESE) ? chinese(plain) : Optional.empty();
  }

  /** Digits gather before a unit, units before 万; "两百五" means two hundred and fifty. */
  private static Optional<BigDecimal> chinese(String text) {
    long all = 0;
    long below = 0;
    long digit = -1;
    int unit = 1;
    for (char c : text.replace('〇', '零').replace('两', '二').toCharArray()) {
      int value = DIGITS.indexOf(c);
      if (value >= 0) {
        if (digit > 0) {
          return Optional.empty();
        }
        digit = value;
        unit = value == 0 ? 1 : unit;
      } else if (c == '万') {
        all = (below + Math.max(digit, 0)) * 10_000;
        below = 0;
        digit = -1;
        unit = 10_000;
      } else {
        unit = UNITS.getOrDefault(c, 1);
        below += (digit < 0 ? 1 : digit) * unit;
        digit = -1;
      }
    }
    long last = Math.max(digit, 0) * (unit >= 100 ? unit / 10 : 1);
    return Optional.of(BigDecimal.valueOf(all + below + last));
  }
}
