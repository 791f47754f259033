package io.kefu.commerce.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * What makes two order numbers or SKUs the same: full-width and half-width forms, letter case and
 * surrounding blanks do not count. Customers type {@code ord20230801} and {@code ＯＲＤ２０２３０８０１}.
 *
 * @param value canonical, at most {@link #MAX_LENGTH} characters
 */
public record MatchKey(String value) {

  /**
   * Longest number or SKU that a shop may use; upper case may lengthen it ({@code ß} becomes {@code
   * SS}).
   */
  public static final int MAX_WRITTEN = 64;

  public static final int MAX_LENGTH = 3 * MAX_WRITTEN;

  /** The key of a number as written; empty where no shop can have such a number. */
  public static Optional<MatchKey> of(String written) {
    if (written.length() > MAX_WRITTEN) {
      return Optional.empty();
    }
    String key = canonical(canonical(written).toUpperCase(Locale.ROOT)).strip();
    boolean possible =
        !key.isEmpty()
            && key.length() <= MAX_LENGTH
            && key.codePoints().noneMatch(MatchKey::impossible);
    return possible ? Optional.of(new MatchKey(key)) : Optional.empty();
  }

  private static String canonical(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  /** Control characters, of which PostgreSQL refuses the first, and halves of surrogate pairs. */
  private static boolean impossible(int codePoint) {
    return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
  }
}
