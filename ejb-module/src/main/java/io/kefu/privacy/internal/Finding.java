package io.kefu.privacy.internal;

import io.kefu.privacy.PersonalDataKind;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A personal value on a {@link Page}.
 *
 * @param from first character
 * @param to character after the last one
 * @param normalForm the value in normal form; null where it is taken as written
 * @param visible characters that a mask leaves readable; signs between letters and digits always
 *     stay
 */
record Finding(
    PersonalDataKind kind, int from, int to, @Nullable String normalForm, BitSet visible) {

  /** Leaves the first and last letters and digits readable. */
  static BitSet ends(CharSequence text, int from, int to, int first, int last) {
    int[] positions =
        java.util.stream.IntStream.range(from, to)
            .filter(i -> Character.isLetterOrDigit(text.charAt(i)))
            .toArray();
    BitSet visible = new BitSet();
    for (int i = 0; i < positions.length; i++) {
      visible.set(positions[i], i < first || i >= positions.length - last);
    }
    return visible;
  }

  /** Leaves one stretch readable. */
  static BitSet stretch(int from, int to) {
    BitSet visible = new BitSet();
    visible.set(from, to);
    return visible;
  }
}
