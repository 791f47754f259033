package io.kefu.admin.understanding;

import io.kefu.learning.ConfusionMatrix;
import io.kefu.learning.ReleaseConfusions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * What the examples of one intent were taken for, as a row of the drawn matrix.
 *
 * @param name of the intent, as people call it
 * @param examples how many were judged
 */
public record MatrixRow(String name, int examples, List<Cell> cells) {

  /** From these shares of a row on, a cell is a step darker; mistakes are rarely more. */
  private static final List<Double> STEPS = List.of(0.05, 0.15, 0.3);

  /**
   * One cell.
   *
   * @param count how many examples
   * @param tone name of its colour: {@code none}, {@code right}, or {@code h1} to {@code h4}
   * @param pair place of the pair among those that are listed, from 0; below 0 if it is not
   */
  public record Cell(int count, String tone, int pair) {}

  /**
   * @param names what people call an intent
   */
  static List<MatrixRow> of(ReleaseConfusions confusions, UnaryOperator<String> names) {
    Map<List<String>, Integer> pairs = new HashMap<>();
    for (int i = 0; i < confusions.pairs().size(); i++) {
      String first = confusions.pairs().get(i).first();
      String second = confusions.pairs().get(i).second();
      pairs.put(List.of(first, second), i);
      pairs.put(List.of(second, first), i);
    }
    ConfusionMatrix matrix = confusions.matrix();
    List<String> intents = matrix.intents();
    return matrix.rows().stream()
        .map(
            row ->
                new MatrixRow(
                    names.apply(row.intent()),
                    row.examples(),
                    IntStream.range(0, intents.size())
                        .mapToObj(
                            i -> {
                              String taken = intents.get(i);
                              int pair = pairs.getOrDefault(List.of(row.intent(), taken), -1);
                              return cell(row, taken, row.taken().get(i), pair);
                            })
                        .toList()))
        .toList();
  }

  private static Cell cell(ConfusionMatrix.Row row, String taken, int count, int pair) {
    if (count == 0) {
      return new Cell(0, "none", -1);
    }
    if (taken.equals(row.intent())) {
      return new Cell(count, "right", -1);
    }
    double share = (double) count / row.examples();
    long step = STEPS.stream().filter(least -> share >= least).count();
    return new Cell(count, "h" + (1 + step), pair);
  }
}
