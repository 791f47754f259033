package io.kefu.learning.internal;

import io.kefu.learning.Example;
import io.kefu.learning.Split;
import io.kefu.learning.model.TrainingSets;
import io.kefu.shared.UnitOfWork;
import io.kefu.understanding.TrainingUtterance;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

/** All examples of a set, read page by page, so that no transaction is long. */
final class SetPages {

  private static final int PAGE = 5000;

  private SetPages() {}

  static List<TrainingUtterance> utterances(UnitOfWork unit, TrainingSets sets, UUID set) {
    List<TrainingUtterance> all = new ArrayList<>();
    List<Example> page = page(unit, sets, set, 0);
    while (!page.isEmpty()) {
      page.forEach(
          e -> all.add(new TrainingUtterance(e.row(), e.text(), e.intent(), e.language())));
      page = page(unit, sets, set, page.get(page.size() - 1).row());
    }
    return all;
  }

  private static List<Example> page(UnitOfWork unit, TrainingSets sets, UUID set, int after) {
    return unit.call(() -> sets.examples(set, EnumSet.allOf(Split.class), after, PAGE));
  }
}
