package io.kefu.understanding;

import io.kefu.understanding.model.Share;

/**
 * A share of cases, with the interval in which the true share lies at 95 %.
 *
 * @param value 0..1
 * @param cases out of how many; 0 where there were none and the share says nothing
 */
public record Measured(double value, double low, double high, int cases) {

  /** A share with the interval of Wilson; with no cases it says nothing, from 0 to 1. */
  public static Measured of(long hits, int cases) {
    Share share = Share.of(hits, cases);
    return new Measured(share.value(), share.low(), share.high(), share.cases());
  }
}
