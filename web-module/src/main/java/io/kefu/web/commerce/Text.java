package io.kefu.web.commerce;

import org.jspecify.annotations.Nullable;

/** What text from outside must not be. */
final class Text {

  private Text() {}

  static @Nullable String tooLong(String text, int maxLength) {
    return text.length() <= maxLength
        ? null
        : "is " + text.length() + " characters long; at most " + maxLength + " are allowed";
  }

  /** What is wrong with a line, which may have no control characters; null if nothing is. */
  static @Nullable String lineProblem(String line) {
    return line.codePoints().anyMatch(Character::isISOControl)
        ? "must not contain control characters"
        : problem(line);
  }

  /** What is wrong with a text, which may have tabs and line ends; null if nothing is. */
  static @Nullable String problem(String text) {
    if (text.isBlank()) {
      return "must not be blank";
    }
    if (text.codePoints().anyMatch(Text::forbidden)) {
      return "must not contain control characters other than tab and line ends, nor unpaired"
          + " surrogates";
    }
    return null;
  }

  private static boolean forbidden(int codePoint) {
    boolean control = Character.isISOControl(codePoint) && "\t\r\n".indexOf(codePoint) < 0;
    return control || Character.getType(codePoint) == Character.SURROGATE;
  }
}
