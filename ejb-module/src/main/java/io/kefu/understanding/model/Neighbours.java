package io.kefu.understanding.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The examples themselves as a member: the labels of the {@link #NEAREST} closest ones to a text,
 * the closer the more. It knows best what lies close to the catalogue and yet outside, where
 * straight borders cut through.
 *
 * <p>Points are kept dimension by dimension in 8 bits with one scale each, so that a text runs over
 * whole rows. Cost: a quarter of dimension × examples, and all dimensions for those that look
 * close.
 *
 * @param labels number of labels
 * @param centre float[dimension], mean of the examples' embeddings, taken off before comparing
 * @param truths label of each example
 * @param points byte[dimension * examples]
 * @param scales float[dimension]
 */
public record Neighbours(int labels, float[] centre, int[] truths, byte[] points, float[] scales)
    implements IntentMember {

  public static final String NAME = "neighbours";

  /** A third of the examples of an intent; other numbers were not tried. */
  private static final int NEAREST = 50;

  /** Examples that are compared in full: one in nine of the shipped ones. */
  private static final int CLOSE = 1500;

  private static final int STEPS = 1000;

  /**
   * How fast a neighbour's weight falls with the cosine. Beside the other members, 20 told scopes
   * apart better than 10.
   */
  private static final double SHARPNESS = 20;

  public Neighbours {
    if (points.length != centre.length * truths.length || scales.length != centre.length) {
      throw new IllegalArgumentException(
          "The points do not fit %d examples and %d dimensions"
              .formatted(truths.length, centre.length));
    }
  }

  /** Keeps the examples, each of which has an embedding. */
  static Neighbours of(List<float[]> embeddings, int[] truths, int labels) {
    int n = embeddings.size();
    float[] centre = new float[embeddings.get(0).length];
    for (float[] e : embeddings) {
      for (int j = 0; j < centre.length; j++) {
        centre[j] += e[j] / n;
      }
    }
    float[] rows = new float[centre.length * n];
    for (int i = 0; i < n; i++) {
      float[] unit = unit(embeddings.get(i), centre);
      for (int j = 0; j < unit.length; j++) {
        rows[j * n + i] = unit[j];
      }
    }
    SoftmaxRegression rounded =
        SoftmaxRegression.round(centre.length, 1, centre, rows, new float[n]);
    return new Neighbours(labels, centre, truths, rounded.weights(), rounded.scales());
  }

  private static float[] unit(float[] embedding, float[] centre) {
    float[] unit = new float[centre.length];
    double square = 0;
    for (int j = 0; j < unit.length; j++) {
      unit[j] = embedding[j] - centre[j];
      square += unit[j] * unit[j];
    }
    float length = (float) Math.sqrt(square) + 1e-9f;
    for (int j = 0; j < unit.length; j++) {
      unit[j] /= length;
    }
    return unit;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean needsEmbedding() {
    return true;
  }

  /**
   * @throws IllegalArgumentException if the features have no embedding
   */
  @Override
  public double[] probabilities(Features features) {
    float[] embedding = features.embedding();
    if (embedding == null) {
      throw new IllegalArgumentException("Neighbours are found by embedding only");
    }
    float[] cosine = cosines(unit(embedding, centre));
    double[] p = new double[labels];
    double sum = 0;
    for (int i : nearest(cosine)) {
      double weight = Math.exp(SHARPNESS * (cosine[i] - 1));
      p[truths[i]] += weight;
      sum += weight;
    }
    for (int k = 0; k < labels; k++) {
      p[k] /= sum;
    }
    return p;
  }

  /**
   * Cosines with the examples that a quarter of the dimensions finds close; the others get the
   * lowest there is. The dimensions come in no order of weight, so the first quarter is as good as
   * any.
   */
  private float[] cosines(float[] unit) {
    int quarter = unit.length / 16 * 4;
    float[] cosine = new float[truths.length];
    for (int j = 0; j < quarter; j += 4) {
      addFour(cosine, j, unit);
    }
    int[] close = close(cosine);
    for (int j = quarter; j < unit.length; j++) {
      add(cosine, close, j * cosine.length, unit[j] * scales[j]);
    }
    float[] all = new float[cosine.length];
    Arrays.fill(all, -1);
    for (int i : close) {
      all[i] = cosine[i];
    }
    return all;
  }

  /** Four dimensions at a time: a quarter of the writing. */
  private void addFour(float[] cosine, int j, float[] unit) {
    int n = cosine.length;
    float a = unit[j] * scales[j];
    float b = unit[j + 1] * scales[j + 1];
    float c = unit[j + 2] * scales[j + 2];
    float d = unit[j + 3] * scales[j + 3];
    for (int i = 0, at = j * n; i < n; i++, at++) {
      cosine[i] +=
          a * points[at] + b * points[at + n] + c * points[at + 2 * n] + d * points[at + 3 * n];
    }
  }

  private void add(float[] cosine, int[] places, int at, float factor) {
    for (int i : places) {
      cosine[i] += factor * points[at + i];
    }
  }

  /** The {@link #CLOSE} highest, found by counting in steps of a thousandth; a few more on ties. */
  private static int[] close(float[] rough) {
    int[] counts = new int[2 * STEPS + 1];
    for (float r : rough) {
      counts[step(r)]++;
    }
    int least = counts.length;
    for (int found = 0; least > 0 && found < CLOSE; ) {
      found += counts[--least];
    }
    int from = least;
    return IntStream.range(0, rough.length).filter(i -> step(rough[i]) >= from).toArray();
  }

  private static int step(float cosine) {
    return Math.round((Math.max(-1, Math.min(1, cosine)) + 1) * STEPS);
  }

  /** Places of the closest examples; few of the others ever touch the list. */
  private static int[] nearest(float[] cosine) {
    int[] best = new int[Math.min(NEAREST, cosine.length)];
    int n = 0;
    for (int i = 0; i < cosine.length; i++) {
      if (n < best.length || cosine[i] > cosine[best[n - 1]]) {
        int at = n < best.length ? n++ : n - 1;
        while (at > 0 && cosine[best[at - 1]] < cosine[i]) {
          best[at] = best[at - 1];
          at--;
        }
        best[at] = i;
      }
    }
    return Arrays.copyOf(best, n);
  }
}
