package io.kefu.understanding.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kefu.understanding.model.SoftmaxTrainer.Schedule;
import io.kefu.understanding.model.SoftmaxTrainer.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SoftmaxTrainerTest {

  private static final Shape SHAPE = new Shape(3, 2, 4, 3);
  private static final Schedule SCHEDULE = new Schedule(20, 0.2f, 0, 1);

  private final List<Features> examples = new ArrayList<>();
  private final int[] truth = new int[300];

  SoftmaxTrainerTest() {
    Random random = new Random(3);
    for (int i = 0; i < truth.length; i++) {
      truth[i] = i % 3;
      double angle = truth[i] * 2.1 + random.nextGaussian() * 0.2;
      examples.add(
          new Features(
              new SparseVector(new int[] {truth[i], 3}, new float[] {0.7f, 0.7f}),
              new float[] {(float) Math.cos(angle), (float) Math.sin(angle)}));
    }
  }

  @Test
  void separableExamples_areLearnt() {
    SoftmaxRegression regression = SoftmaxTrainer.fit(examples, truth, SHAPE, SCHEDULE);

    for (int i = 0; i < truth.length; i++) {
      double[] p = regression.probabilities(examples.get(i));
      assertThat(p[truth[i]]).isGreaterThan(0.8);
      assertThat(Arrays.stream(p).sum()).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void sameExamples_giveTheSameWeights() {
    SoftmaxRegression once = SoftmaxTrainer.fit(examples, truth, SHAPE, SCHEDULE);
    SoftmaxRegression again = SoftmaxTrainer.fit(examples, truth, SHAPE, SCHEDULE);

    assertThat(again.weights()).isEqualTo(once.weights());
    assertThat(again.scales()).isEqualTo(once.scales());
    assertThat(again.bias()).isEqualTo(once.bias());
  }
}
