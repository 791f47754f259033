package io.kefu.privacy;

/**
 * A personal value found in a text.
 *
 * @param value the value in normal form: E.164 for phones (digits only where country or area cannot
 *     be told), digits only for cards, else as written
 * @param start first code point in the text, from 0
 * @param end code point after the last one
 * @param masked what stands in its place: as many code points as the original
 */
public record PersonalValue(
    PersonalDataKind kind, String value, int start, int end, String masked) {

  @Override
  public String toString() {
    return kind + " " + masked;
  }
}
