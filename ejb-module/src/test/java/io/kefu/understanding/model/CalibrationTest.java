package io.kefu.understanding.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  @Test
  void fittedOnCoins_findsTheirOdds() {
    Random random = new Random(1);
    List<double[]> scores = new ArrayList<>();
    boolean[] happened = new boolean[20_000];
    for (int i = 0; i < happened.length; i++) {
      double score = random.nextGaussian();
      scores.add(new double[] {score});
      happened[i] = random.nextDouble() < 1 / (1 + Math.exp(-(2 * score - 1)));
    }

    Calibration calibration = Calibration.fit(scores, happened);

    assertThat(calibration.weights()[0]).isCloseTo(2, within(0.1));
    assertThat(calibration.weights()[1]).isCloseTo(-1, within(0.1));
    assertThat(calibration.probability(0.5)).isCloseTo(0.5, within(0.03));
  }

  @Test
  void scoresThatTellApartPerfectly_stayFinite() {
    List<double[]> scores = List.of(new double[] {-1}, new double[] {1});

    Calibration calibration = Calibration.fit(scores, new boolean[] {false, true});

    assertThat(calibration.probability(1)).isBetween(0.9, 1.0);
    assertThat(calibration.weights()).doesNotContain(Double.NaN);
  }
}
