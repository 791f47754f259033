package io.kefu.understanding.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the pieces of a normal text are that may be left out one by one: words of letters and
 * digits, and single characters of scripts that are written without blanks.
 */
public final class Pieces {

  private Pieces() {}

  /** A piece, by UTF-16 indexes of the normal text. */
  public record Span(int from, int to) {}

  public static List<Span> of(String text) {
    List<Span> pieces = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      int end = at + Character.charCount(point);
      if (!alone(point)) {
        while (end < text.length() && joins(text.codePointAt(end))) {
          end += Character.charCount(text.codePointAt(end));
        }
      }
      if (Character.isLetterOrDigit(point)) {
        pieces.add(new Span(at, end));
      }
      at = end;
    }
    return pieces;
  }

  private static boolean joins(int point) {
    return point == '\'' || !alone(point);
  }

  private static boolean alone(int point) {
    Character.UnicodeScript script = Character.UnicodeScript.of(point);
    return Character.isIdeographic(point)
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA
        || script == Character.UnicodeScript.THAI
        || !Character.isLetterOrDigit(point);
  }
}
