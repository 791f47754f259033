package io.kefu.web.knowledge;

import io.kefu.web.Json;

/** What a query parameter may hold. */
final class Lines {

  private Lines() {}

  /** Whether the value is at most that many code points long and holds nothing that is no text. */
  static boolean fits(String value, int most) {
    return value.codePointCount(0, value.length()) <= most
        && !Json.hasLoneSurrogate(value)
        && value.codePoints().noneMatch(Lines::forbidden);
  }

  private static boolean forbidden(int c) {
    return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
  }
}
