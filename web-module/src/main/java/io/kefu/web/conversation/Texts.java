package io.kefu.web.conversation;

import io.kefu.web.Json;

/**
 * What can be asked of a text before it is let in. Lengths are in code points, as the contract
 * counts.
 */
public final class Texts {

  private Texts() {}

  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Whether nothing of it can be seen: white space of any kind, format and control characters. */
  public static boolean blank(String text) {
    return text.codePoints().noneMatch(Texts::visible);
  }

  private static boolean visible(int c) {
    return !Character.isWhitespace(c)
        && !Character.isSpaceChar(c)
        && !Character.isISOControl(c)
        && Character.getType(c) != Character.FORMAT;
  }

  /** Whether it has control characters other than tab, CR and LF. */
  static boolean hasControls(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.isISOControl(c) && c != '\t' && c != '\r' && c != '\n');
  }

  static boolean broken(String text) {
    return Json.hasLoneSurrogate(text);
  }

  /** Whether it has neither control characters nor unpaired surrogates. */
  public static boolean plain(String text) {
    return text.codePoints().noneMatch(Character::isISOControl) && !broken(text);
  }
}
