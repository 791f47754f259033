package io.kefu.understanding.model;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text in the one form that models and rules read, and the way back to the text as it was sent.
 *
 * <p>Compatibility forms are unified (NFKC: full width, ligatures, circled numbers), control
 * characters become blanks, runs of blanks one blank, invisible characters vanish; emoji and letter
 * case stay. Every UTF-16 index of the normal text knows the code points of the original that it
 * came from.
 */
public final class NormalText {

  private final String text;
  private final int[] from;
  private final int[] to;

  private NormalText(String text, int[] from, int[] to) {
    this.text = text;
    this.from = from;
    this.to = to;
  }

  public static NormalText of(String original) {
    return new Builder(original.codePoints().toArray()).build();
  }

  /** The normal text; may be empty. */
  public String text() {
    return text;
  }

  /** First code point of the original that made the character at this UTF-16 index. */
  public int originalStart(int index) {
    return from[index];
  }

  /** Code point of the original after the ones that made the character before this UTF-16 index. */
  public int originalEnd(int indexAfter) {
    return to[indexAfter - 1];
  }

  @Override
  public String toString() {
    return text;
  }

  /**
   * Normalises chunk by chunk. A chunk is a code point with everything that may combine with it, so
   * the normal form of the whole is the sum of the normal forms of the chunks, and each chunk keeps
   * its place.
   */
  private static final class Builder {

    private final int[] original;
    private final StringBuilder text = new StringBuilder();
    private int[] from;
    private int[] to;

    Builder(int[] original) {
      this.original = original;
      this.from = new int[original.length + 16];
      this.to = new int[original.length + 16];
    }

    NormalText build() {
      for (int start = 0; start < original.length; ) {
        int end = start + 1;
        while (end < original.length && combines(original[end])) {
          end++;
        }
        append(Normalizer.normalize(visible(start, end), Normalizer.Form.NFKC), start, end);
        start = end;
      }
      trimEnd();
      return new NormalText(
          text.toString(), Arrays.copyOf(from, text.length()), Arrays.copyOf(to, text.length()));
    }

    private String visible(int start, int end) {
      StringBuilder chunk = new StringBuilder();
      for (int i = start; i < end; i++) {
        if (!invisible(original[i])) {
          chunk.appendCodePoint(original[i]);
        }
      }
      return chunk.toString();
    }

    private void append(String chunk, int start, int end) {
      for (int i = 0; i < chunk.length(); ) {
        int point = chunk.codePointAt(i);
        i += Character.charCount(point);
        if (blank(point)) {
          if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
            put(' ', start, end);
          }
        } else {
          put(point, start, end);
        }
      }
    }

    private void put(int point, int start, int end) {
      int at = text.length();
      text.appendCodePoint(point);
      if (text.length() > from.length) {
        from = Arrays.copyOf(from, text.length() * 2);
        to = Arrays.copyOf(to, text.length() * 2);
      }
      Arrays.fill(from, at, text.length(), start);
      Arrays.fill(to, at, text.length(), end);
    }

    private void trimEnd() {
      if (text.length() > 0 && text.charAt(text.length() - 1) == ' ') {
        text.setLength(text.length() - 1);
      }
    }

    private static boolean combines(int point) {
      int type = Character.getType(point);
      return type == Character.NON_SPACING_MARK
          || type == Character.COMBINING_SPACING_MARK
          || type == Character.ENCLOSING_MARK
          || invisible(point)
          || jamo(point)
          || point == 0xFF9E
          || point == 0xFF9F;
    }

    /**
     * Vowels and finals of Hangul join the syllable before them, in each form that NFKC unifies.
     */
    private static boolean jamo(int point) {
      return (point >= 0x1160 && point <= 0x11FF)
          || (point >= 0x3131 && point <= 0x318E)
          || (point >= 0xFFA0 && point <= 0xFFDC);
    }

    private static boolean blank(int point) {
      return Character.isWhitespace(point)
          || Character.isSpaceChar(point)
          || Character.getType(point) == Character.CONTROL;
    }

    /** Format characters such as the zero-width blank; the joiner within emoji stays. */
    private static boolean invisible(int point) {
      return Character.getType(point) == Character.FORMAT && point != 0x200D;
    }
  }
}
