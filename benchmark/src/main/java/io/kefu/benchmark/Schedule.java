package io.kefu.benchmark;

import java.time.Duration;

/**
 * When each request of an open loop is to be sent: at a fixed rate, whatever became of the ones
 * before it.
 *
 * @param rate requests a second, greater than 0
 */
record Schedule(double rate, Duration length) {

  Schedule {
    if (!(rate > 0) || length.isNegative() || length.isZero()) {
      throw new IllegalArgumentException("No schedule: " + rate + " a second for " + length);
    }
  }

  /** At least one. */
  int count() {
    return (int) Math.max(1, Math.round(rate * length.toNanos() / 1e9));
  }

  /** Nanoseconds from the beginning until that request, counted from 0. */
  long at(int request) {
    return Math.round(request * 1e9 / rate);
  }
}
