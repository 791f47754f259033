package io.kefu.learning.internal;

import io.kefu.understanding.TrainingProgress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** How far one training has come, and whether it shall go on. */
final class Course implements TrainingProgress {

  /** Before that an estimate would be a guess. */
  private static final double ENOUGH = 0.01;

  private final Clock clock;
  private final BooleanSupplier serverEnds;
  private final Instant begun;
  private volatile double share;
  private volatile boolean cancelled;

  Course(Clock clock, BooleanSupplier serverEnds) {
    this.clock = clock;
    this.serverEnds = serverEnds;
    this.begun = clock.instant();
  }

  @Override
  public void reached(double share) {
    this.share = share;
  }

  @Override
  public boolean stopped() {
    return cancelled || serverEnds.getAsBoolean();
  }

  void cancel() {
    cancelled = true;
  }

  double share() {
    return share;
  }

  Optional<Long> secondsLeft() {
    double done = share;
    if (done < ENOUGH) {
      return Optional.empty();
    }
    double elapsed = Duration.between(begun, clock.instant()).toMillis() / 1000.0;
    return Optional.of((long) Math.ceil(elapsed * (1 - done) / done));
  }
}
