package io.kefu.web.understanding;

import io.kefu.shared.FieldError;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a text must be: 1 to 4000 code points, not blank, no control characters but tab, CR and LF,
 * whole characters.
 */
final class SentText {

  private static final int LONGEST = 4000;

  private SentText() {}

  /**
   * @return what is wrong, if anything
   */
  static Optional<FieldError> problem(String field, @Nullable String text) {
    if (text == null) {
      return wrong(field, "is missing; send 1 to " + LONGEST + " characters");
    }
    int length = text.codePointCount(0, text.length());
    if (length > LONGEST) {
      return wrong(field, "has " + length + " characters; at most " + LONGEST + " are taken");
    }
    if (text.codePoints().anyMatch(SentText::half)) {
      return wrong(field, "holds half a surrogate pair; send well-formed Unicode");
    }
    if (text.codePoints().anyMatch(SentText::control)) {
      return wrong(field, "holds a control character; of these only tab, CR and LF are taken");
    }
    if (text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
      return wrong(field, "is blank; send at least one visible character");
    }
    return Optional.empty();
  }

  private static boolean half(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  private static boolean control(int point) {
    return Character.getType(point) == Character.CONTROL
        && point != '\t'
        && point != '\r'
        && point != '\n';
  }

  private static Optional<FieldError> wrong(String field, String message) {
    return Optional.of(new FieldError(field, message));
  }
}
