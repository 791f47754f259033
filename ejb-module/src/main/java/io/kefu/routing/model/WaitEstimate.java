package io.kefu.routing.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Guesses a wait: the place in the line times the time between two customers being served. That
 * time is the mean over the last hour's servings; with fewer than two of them there is nothing to
 * go by and an assumed time stands in.
 */
public final class WaitEstimate {

  /** Long enough to smooth, short enough to feel a shift's change. */
  public static final Duration LOOK_BACK = Duration.ofHours(1);

  /** More servings do not move the mean noticeably. */
  public static final int SAMPLE = 20;

  private final Duration assumed;

  public WaitEstimate(Duration assumed) {
    this.assumed = assumed;
  }

  /**
   * @param position from 1
   * @param taken moments at which somebody was served, newest first
   */
  public Duration forPosition(int position, List<Instant> taken, Instant now) {
    return between(taken, now).multipliedBy(position);
  }

  private Duration between(List<Instant> taken, Instant now) {
    if (taken.size() < 2) {
      return assumed;
    }
    Instant oldest = taken.get(taken.size() - 1);
    return Duration.between(oldest, now).dividedBy(taken.size());
  }
}
