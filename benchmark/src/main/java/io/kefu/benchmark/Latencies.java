package io.kefu.benchmark;

import java.time.Duration;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * What an open loop measured.
 *
 * @param nanos from the intended moment to the answer, failed requests included
 * @param failed answers other than the one asked for
 * @param firstError of them
 * @param took from the first request to the last answer
 * @param complete whether the whole schedule was sent; false if the server fell too far behind
 */
record Latencies(
    Histogram nanos, int failed, @Nullable Throwable firstError, Duration took, boolean complete) {

  /**
   * @param percentile 0..100
   */
  double milliseconds(double percentile) {
    return nanos.getValueAtPercentile(percentile) / 1e6;
  }

  double greatestMilliseconds() {
    return nanos.getMaxValue() / 1e6;
  }

  long count() {
    return nanos.getTotalCount();
  }

  /** Good answers a second. */
  double throughput() {
    return (count() - failed) * 1e9 / took.toNanos();
  }

  /** Whether the server kept up: everything sent, everything answered well, and in time. */
  boolean within(Duration p99) {
    return complete && failed == 0 && milliseconds(99) <= p99.toNanos() / 1e6;
  }

  /**
   * @throws IllegalStateException if a request failed
   */
  Latencies requireGood() {
    if (failed > 0) {
      throw new IllegalStateException(failed + " of " + count() + " requests failed", firstError);
    }
    return this;
  }
}
