package io.kefu.learning.model;

/**
 * Whether two that were tried on the same cases differ: the exact sign test (McNemar's, for few
 * cases) on those that one gets right and the other wrong. By chance either is as likely.
 */
public final class SignTest {

  private SignTest() {}

  /**
   * Two-sided probability of a split at least as uneven, were both alike; 1 where nothing differs.
   */
  public static double probability(int one, int other) {
    int all = one + other;
    int fewer = Math.min(one, other);
    double logTerm = -all * Math.log(2);
    double tail = 0;
    for (int k = 0; k <= fewer; k++) {
      tail += Math.exp(logTerm);
      logTerm += Math.log((double) (all - k) / (k + 1));
    }
    return Math.min(1, 2 * tail);
  }
}
