package io.kefu.learning.internal;

import java.util.regex.Pattern;

/**
 * Marks of entities within an example, as Rasa writes them: {@code [Hamburg](city)}, {@code
 * [tomorrow](date:2026-01-02)}, {@code [Hamburg]{"entity": "city"}}.
 */
final class EntityMarks {

  private static final Pattern MARK =
      Pattern.compile("\\[([^\\[\\]]+)\\](?:\\([^()\\s][^()]*\\)|\\{[^{}]*\\})");

  private EntityMarks() {}

  /** The text as a customer would write it. */
  static String without(String marked) {
    return marked.indexOf('[') < 0 ? marked : MARK.matcher(marked).replaceAll("$1");
  }
}
