package io.kefu.understanding.model;

import java.util.function.IntConsumer;

/**
 * Counts the work of a training that runs on several threads, tells it to the {@link TrainingWatch}
 * and ends the training where that wishes it.
 */
final class TrainingCourse implements IntConsumer {

  /** So often at most is the watch told. */
  private static final double STEP = 0.005;

  private final TrainingWatch watch;
  private final long whole;
  private long done;
  private double told;

  /**
   * @param whole examples that will be passed in all fits together
   */
  TrainingCourse(TrainingWatch watch, long whole) {
    this.watch = watch;
    this.whole = Math.max(1, whole);
  }

  /**
   * Some more examples were passed.
   *
   * @throws TrainingStopped if the watch wishes it
   */
  @Override
  public synchronized void accept(int examples) {
    if (watch.stopped()) {
      throw new TrainingStopped();
    }
    done += examples;
    double share = Math.min(1, (double) done / whole);
    if (share >= told + STEP) {
      told = share;
      watch.progress(share);
    }
  }

  synchronized void finished() {
    if (told < 1) {
      told = 1;
      watch.progress(1);
    }
  }
}
