package io.kefu.learning;

import java.util.List;

/**
 * How often each of the confused intents was taken for which of them. Intents that are confused
 * stand side by side.
 *
 * @param rows one for each intent, at most {@value #MOST_INTENTS}; columns are in the same order
 */
public record ConfusionMatrix(List<Row> rows) {

  public static final int MOST_INTENTS = 25;

  /** Nothing is confused. */
  public static final ConfusionMatrix EMPTY = new ConfusionMatrix(List.of());

  /**
   * The examples of one intent.
   *
   * @param examples how many were judged
   * @param taken how many of them were taken for each intent of the matrix, its own among them; the
   *     others were taken for something outside
   */
  public record Row(String intent, int examples, List<Integer> taken) {}

  /** The intents in their order. */
  public List<String> intents() {
    return rows.stream().map(Row::intent).toList();
  }
}
