package io.kefu.benchmark.nlu;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Ways to part rows for training, the same for every engine and in every run. */
final class Folds {

  /** How many parts. */
  static final int COUNT = 5;

  /**
   * Rows to train on, and rows to ask afterwards.
   *
   * @param asked never among the trained
   */
  record Fold(List<Example> trained, List<Example> asked) {}

  private Folds() {}

  /** Every fifth row of each intent is asked, in each fold another one. */
  static Fold rows(List<Example> rows, int fold) {
    Fold parted = new Fold(new ArrayList<>(), new ArrayList<>());
    Map<String, Integer> seen = new HashMap<>();
    for (Example row : rows) {
      int place = seen.merge(row.intent(), 1, Integer::sum);
      (place % COUNT == fold ? parted.asked : parted.trained).add(row);
    }
    return parted;
  }

  /**
   * As {@link #rows}, and every fifth intent is unknown to the training: all its rows are asked, as
   * out of scope. So a threshold can be chosen where no row out of scope is at hand.
   */
  static Fold intents(List<Example> rows, int fold) {
    List<String> names =
        new ArrayList<>(new TreeSet<>(rows.stream().map(Example::intent).toList()));
    Fold known =
        rows(rows.stream().filter(r -> names.indexOf(r.intent()) % COUNT != fold).toList(), fold);
    rows.stream()
        .filter(r -> names.indexOf(r.intent()) % COUNT == fold)
        .forEach(r -> known.asked.add(new Example(r.text(), Example.OUT_OF_SCOPE)));
    return known;
  }

  /** The first so many rows of each intent. */
  static List<Example> few(List<Example> rows, int each) {
    Map<String, Integer> seen = new HashMap<>();
    return rows.stream().filter(r -> seen.merge(r.intent(), 1, Integer::sum) <= each).toList();
  }
}
