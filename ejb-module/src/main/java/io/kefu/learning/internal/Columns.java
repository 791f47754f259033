package io.kefu.learning.internal;

import io.kefu.learning.UnreadableExamples;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which column of a table holds what, by its header. Places are -1 where there is no column. */
record Columns(int text, int intent, int language, int split) {

  private static final List<String> TEXT =
      List.of("text", "utterance", "query", "question", "语料", "文本");
  private static final List<String> INTENT = List.of("intent", "label", "意图");
  private static final List<String> LANGUAGE = List.of("lang", "language", "locale", "语言");
  private static final List<String> SPLIT = List.of("split", "dataset", "划分");

  /**
   * @throws UnreadableExamples if the header names no text or no intent
   */
  static Columns of(List<String> header) {
    List<String> names =
        header.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    Columns columns =
        new Columns(
            place(names, TEXT), place(names, INTENT), place(names, LANGUAGE), place(names, SPLIT));
    if (columns.text < 0 || columns.intent < 0) {
      throw new UnreadableExamples(
          "line 1 is no header with the columns 'text' and 'intent'; begin the file with 'text"
              + " intent lang [split]' (separated as the rows are), then one row for each example");
    }
    return columns;
  }

  private static int place(List<String> names, List<String> wanted) {
    return wanted.stream().mapToInt(names::indexOf).filter(i -> i >= 0).findFirst().orElse(-1);
  }

  RawRow row(int number, List<String> cells) {
    return new RawRow(
        number, cell(cells, text), cell(cells, intent), cell(cells, language), cell(cells, split));
  }

  private static @Nullable String cell(List<String> cells, int place) {
    return place < 0 || place >= cells.size() ? null : cells.get(place);
  }
}
