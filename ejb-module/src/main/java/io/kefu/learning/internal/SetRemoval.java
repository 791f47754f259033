package io.kefu.learning.internal;

import io.kefu.learning.model.TrainingSets;
import io.kefu.shared.UnitOfWork;
import java.util.UUID;

/** Removes a set that nobody sees any more, chunk by chunk, so that others may write in between. */
final class SetRemoval {

  private SetRemoval() {}

  static void sweep(UnitOfWork unit, TrainingSets sets, UUID set) {
    int removed;
    do {
      removed = unit.call(() -> sets.removeExamples(set, TrainingSetKeeping.CHUNK));
    } while (removed > 0);
    unit.run(() -> sets.find(set).ifPresent(sets::remove));
  }
}
