package io.kefu.understanding.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kefu.understanding.model.SoftmaxTrainer.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MarginTrainerTest {

  private static final int LABELS = 5;
  private static final int EACH = 60;
  private static final int EPOCHS = 6;
  private static final Shape SHAPE = new Shape(LABELS, 8, 10, 2);

  private final Random random = new Random(5);
  private final List<Features> examples = new ArrayList<>();
  private final int[] truth = new int[LABELS * EACH];

  MarginTrainerTest() {
    for (int i = 0; i < truth.length; i++) {
      truth[i] = i % LABELS;
      examples.add(drawn(truth[i]));
    }
  }

  @Test
  void textsOfTheSameKind_areTold() {
    SoftmaxRegression fitted = fit(1);

    int right = 0;
    for (int i = 0; i < 500; i++) {
      right += likeliest(fitted.probabilities(drawn(i % LABELS))) == i % LABELS ? 1 : 0;
    }
    assertThat(right).isGreaterThan(470);
  }

  @Test
  void sameSeed_givesTheSameWeights() {
    assertThat(fit(7).weights()).isEqualTo(fit(7).weights());
    assertThat(fit(7).weights()).isNotEqualTo(fit(8).weights());
  }

  @Test
  void whoCounts_isToldOfEveryPassAndMayEndIt() {
    AtomicInteger passed = new AtomicInteger();
    MarginTrainer.fit(examples, truth, SHAPE, EPOCHS, 1, passed::addAndGet);

    assertThat(passed).hasValue(EPOCHS * truth.length);
    assertThatThrownBy(
            () ->
                MarginTrainer.fit(
                    examples,
                    truth,
                    SHAPE,
                    EPOCHS,
                    1,
                    more -> {
                      throw new TrainingStopped();
                    }))
        .isInstanceOf(TrainingStopped.class);
  }

  private SoftmaxRegression fit(long seed) {
    return MarginTrainer.fit(examples, truth, SHAPE, EPOCHS, seed, passed -> {});
  }

  /** A noisy embedding along the label's axis, and one n-gram that often is the label's. */
  private Features drawn(int label) {
    float[] embedding = new float[8];
    for (int j = 0; j < embedding.length; j++) {
      embedding[j] = (float) (0.3 * random.nextGaussian()) + (j == label ? 1 : 0);
    }
    int ngram = random.nextInt(4) > 0 ? label : 5 + random.nextInt(5);
    return new Features(new SparseVector(new int[] {ngram}, new float[] {1}), embedding);
  }

  private static int likeliest(double[] probabilities) {
    double most = Arrays.stream(probabilities).max().orElseThrow();
    return java.util.stream.IntStream.range(0, probabilities.length)
        .filter(k -> probabilities[k] == most)
        .findFirst()
        .orElseThrow();
  }
}
