package io.kefu.learning.model;

import org.apache.commons.statistics.inference.BinomialTest;

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
    return BinomialTest.withDefaults().test(one + other, one, 0.5).getPValue();
  }
}
