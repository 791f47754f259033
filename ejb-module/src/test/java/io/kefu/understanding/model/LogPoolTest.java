package io.kefu.understanding.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LogPoolTest {

  private static final int LABELS = 4;
  private static final int TEXTS = 2000;

  private final Random random = new Random(3);
  private final int[] truth = random.ints(TEXTS, 0, LABELS).toArray();

  @Test
  void memberThatKnows_outweighsOneThatGuesses() {
    double[] exponents = LogPool.exponents(said(0.8, 0.25), truth, 1);

    assertThat(exponents[0]).isGreaterThan(0.9);
    assertThat(exponents[1]).isCloseTo(0, within(0.1));
  }

  @Test
  void memberThatMisleads_isSilenced() {
    double[] exponents = LogPool.exponents(said(0.8, 0.02), truth, 1);

    assertThat(exponents[1]).isZero();
  }

  @Test
  void twoThatKnowDifferentThings_areBothHeard() {
    double[] exponents = LogPool.exponents(said(0.7, 0.7), truth, 1);

    assertThat(exponents[0]).isCloseTo(exponents[1], within(0.2));
    assertThat(exponents[0]).isGreaterThan(0.7);
  }

  /**
   * Members that are right so often, each by itself, and give a chance of 0.7 to what they choose.
   */
  private double[][][] said(double... rightness) {
    double[][][] said = new double[TEXTS][rightness.length][];
    for (int i = 0; i < TEXTS; i++) {
      for (int m = 0; m < rightness.length; m++) {
        boolean right = random.nextDouble() < rightness[m];
        int chosen = right ? truth[i] : (truth[i] + 1 + random.nextInt(LABELS - 1)) % LABELS;
        said[i][m] = new double[] {0.1, 0.1, 0.1, 0.1};
        said[i][m][chosen] = 0.7;
      }
    }
    return said;
  }
}
