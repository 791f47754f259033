package io.kefu.privacy.internal;

import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows one kind of thing in a text. Without state; safe for several threads. */
interface Recogniser {

  /** Claims or keeps what it knows. Takes time in proportion to the text's length. */
  void mark(Page page);

  /**
   * Offers each match to {@code accepts}; a refused one is tried again from its second character,
   * so that a number hidden behind another is not missed.
   */
  static void eachMatch(Pattern pattern, String text, Predicate<MatchResult> accepts) {
    Matcher matcher = pattern.matcher(text);
    int from = 0;
    while (from <= text.length() && matcher.find(from)) {
      from = accepts.test(matcher.toMatchResult()) ? matcher.end() : matcher.start() + 1;
    }
  }

  static String digits(CharSequence text) {
    return text.codePoints()
        .filter(c -> c >= '0' && c <= '9')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
