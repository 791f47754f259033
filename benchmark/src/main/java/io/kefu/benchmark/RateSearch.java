package io.kefu.benchmark;

import java.util.OptionalDouble;

/** Finds the highest rate that a server holds, by doubling and then halving the gap. */
final class RateSearch {

  /** How close the rate held and the rate not held come. */
  private static final double GAP = 1.12;

  /** Below it there is nothing worth telling. */
  private static final double LEAST = 1;

  private RateSearch() {}

  /** Tries a rate. */
  interface Trial {
    boolean holds(double rate) throws Exception;
  }

  /**
   * @param first where to begin
   * @return empty if not even one a second holds
   */
  static OptionalDouble highest(double first, Trial trial) throws Exception {
    double notHeld = first;
    while (trial.holds(notHeld)) {
      notHeld *= 2;
    }
    double held = notHeld > first ? notHeld / 2 : lower(first, trial);
    return held == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(between(held, Math.min(notHeld, held * 2), trial));
  }

  /** The first rate that holds on the way down; 0 if none. */
  private static double lower(double first, Trial trial) throws Exception {
    double rate = first / 2;
    while (rate >= LEAST) {
      if (trial.holds(rate)) {
        return rate;
      }
      rate /= 2;
    }
    return 0;
  }

  private static double between(double held, double notHeld, Trial trial) throws Exception {
    double low = held;
    double high = notHeld;
    while (high / low > GAP) {
      double middle = Math.sqrt(low * high);
      if (trial.holds(middle)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
