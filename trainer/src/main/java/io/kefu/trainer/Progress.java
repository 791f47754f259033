package io.kefu.trainer;

import java.time.Duration;
import java.util.function.DoubleConsumer;

/** Counts the texts passed, and tells the share of all a few times a second. */
final class Progress {

  private static final long PAUSE = Duration.ofMillis(200).toNanos();

  private final long whole;
  private final DoubleConsumer told;
  private long done;
  private long last = System.nanoTime() - PAUSE;

  /**
   * @param whole texts that all fits will pass
   */
  Progress(long whole, DoubleConsumer told) {
    this.whole = Math.max(1, whole);
    this.told = told;
  }

  void passed(int texts) {
    done += texts;
    long now = System.nanoTime();
    if (done >= whole || now - last >= PAUSE) {
      last = now;
      told.accept(Math.min(1, (double) done / whole));
    }
  }
}
