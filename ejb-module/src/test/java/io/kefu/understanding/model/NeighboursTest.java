package io.kefu.understanding.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NeighboursTest {

  private static final int DIMENSION = 64;
  private static final int LABELS = 40;
  private static final int EACH = 80;

  private final Random random = new Random(7);
  private final List<float[]> middles = new ArrayList<>();
  private final Neighbours neighbours = clouds();

  @Test
  void textInACloud_belongsToIt() {
    int right = 0;
    for (int k = 0; k < LABELS; k++) {
      double[] p = neighbours.probabilities(features(near(middles.get(k))));
      assertThat(Arrays.stream(p).sum()).isCloseTo(1, within(1e-9));
      right += p[k] > 0.5 ? 1 : 0;
    }

    assertThat(right).isEqualTo(LABELS);
  }

  @Test
  void farMoreExamplesThanAreCompared_theClosestCount() {
    float[] text = near(middles.get(3));
    List<NearestExamples.Near> exact = NearestExamples.of(neighbours, text, 50);

    double[] p = neighbours.probabilities(features(text));

    double[] expected = new double[LABELS];
    exact.forEach(near -> expected[near.label()] += Math.exp(20 * (near.cosine() - 1)));
    double sum = Arrays.stream(expected).sum();
    for (int k = 0; k < LABELS; k++) {
      assertThat(p[k]).isCloseTo(expected[k] / sum, within(0.02));
    }
  }

  @Test
  void withoutEmbedding_thereAreNoNeighbours() {
    Features none = new Features(new SparseVector(new int[0], new float[0]), null);

    assertThat(neighbours.needsEmbedding()).isTrue();
    assertThatThrownBy(() -> neighbours.probabilities(none))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void partsThatDoNotFit_areRefused() {
    assertThatThrownBy(
            () -> new Neighbours(2, new float[3], new int[4], new byte[11], new float[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("4 examples");
  }

  /** More examples than are compared in full. */
  private Neighbours clouds() {
    List<float[]> points = new ArrayList<>();
    int[] truths = new int[LABELS * EACH];
    for (int k = 0; k < LABELS; k++) {
      middles.add(draw(1));
      for (int i = 0; i < EACH; i++) {
        truths[points.size()] = k;
        points.add(near(middles.get(k)));
      }
    }
    return Neighbours.of(points, truths, LABELS);
  }

  private float[] near(float[] middle) {
    float[] point = draw(0.3);
    for (int j = 0; j < DIMENSION; j++) {
      point[j] += middle[j];
    }
    return point;
  }

  private float[] draw(double spread) {
    float[] point = new float[DIMENSION];
    for (int j = 0; j < DIMENSION; j++) {
      point[j] = (float) (spread * random.nextGaussian());
    }
    return point;
  }

  private static Features features(float[] embedding) {
    return new Features(new SparseVector(new int[0], new float[0]), embedding);
  }
}
