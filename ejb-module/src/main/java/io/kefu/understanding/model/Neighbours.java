package io.kefu.understanding.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The examples themselves as a member: the labels of the {@link #NEAREST} closest ones to a text,
 * the closer the more. It knows best what lies close to the catalogue and yet outside, where
 * straight borders cut through.
 *
 * <p>Points are kept in 8 bits with one scale for each dimension. Which examples are worth a full
 * comparison is told by the signs of their coordinates, one bit each: the share of signs in common
 * rises with the cosine [1]. Cost: a bit for each dimension of each example, and all bytes of
 * {@link #CLOSE} examples.
 *
 * <p>[1] M. Charikar, Similarity estimation techniques from rounding algorithms, STOC 2002. The
 * coordinates themselves stand for its random projections, since the encoders prefer no axis.
 */
public final class Neighbours implements IntentMember {

  public static final String NAME = "neighbours";

  /** A third of the examples of an intent; other numbers were not tried. */
  private static final int NEAREST = 50;

  /**
   * Examples that are compared in full. Of what all shipped examples would vote for a text of the
   * development set, less than half a hundredth goes elsewhere.
   */
  private static final int CLOSE = 400;

  /**
   * How fast a neighbour's weight falls with the cosine. Beside the other members, 20 told scopes
   * apart better than 10.
   */
  private static final double SHARPNESS = 20;

  private final int labels;
  private final float[] centre;
  private final int[] truths;

  /** One example after another, so that a comparison reads in order. */
  private final byte[] rows;

  private final float[] scales;

  /** Signs of the points, {@link #words} longs for each example. */
  private final long[] signs;

  private final int words;

  /**
   * @param labels number of labels
   * @param centre float[dimension], mean of the examples' embeddings, taken off before comparing
   * @param truths label of each example
   * @param points byte[dimension * examples], one dimension after another
   * @param scales float[dimension]
   */
  public Neighbours(int labels, float[] centre, int[] truths, byte[] points, float[] scales) {
    if (points.length != centre.length * truths.length || scales.length != centre.length) {
      throw new IllegalArgumentException(
          "The points do not fit %d examples and %d dimensions"
              .formatted(truths.length, centre.length));
    }
    this.labels = labels;
    this.centre = centre;
    this.truths = truths;
    this.rows = turned(points, centre.length);
    this.scales = scales;
    this.words = (centre.length + Long.SIZE - 1) / Long.SIZE;
    this.signs = new long[words * truths.length];
    for (int i = 0; i < truths.length; i++) {
      for (int j = 0; j < centre.length; j++) {
        if (rows[i * centre.length + j] < 0) {
          signs[i * words + j / Long.SIZE] |= 1L << j;
        }
      }
    }
  }

  /** Keeps the examples, each of which has an embedding. */
  public static Neighbours of(List<float[]> embeddings, int[] truths, int labels) {
    int n = embeddings.size();
    float[] centre = new float[embeddings.get(0).length];
    for (float[] e : embeddings) {
      for (int j = 0; j < centre.length; j++) {
        centre[j] += e[j] / n;
      }
    }
    float[] points = new float[centre.length * n];
    for (int i = 0; i < n; i++) {
      float[] unit = unit(embeddings.get(i), centre);
      for (int j = 0; j < unit.length; j++) {
        points[j * n + i] = unit[j];
      }
    }
    SoftmaxRegression rounded =
        SoftmaxRegression.round(centre.length, 1, centre, points, new float[n]);
    return new Neighbours(labels, centre, truths, rounded.weights(), rounded.scales());
  }

  /** A matrix with so many rows, one after another, made one of columns. */
  private static byte[] turned(byte[] matrix, int rows) {
    int columns = matrix.length / rows;
    byte[] turned = new byte[matrix.length];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        turned[j * rows + i] = matrix[i * columns + j];
      }
    }
    return turned;
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

  public int labels() {
    return labels;
  }

  public float[] centre() {
    return centre;
  }

  public int[] truths() {
    return truths;
  }

  /** A copy, one dimension after another, as the constructor takes it. */
  public byte[] points() {
    return turned(rows, truths.length);
  }

  public float[] scales() {
    return scales;
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
    float[] unit = unit(embedding, centre);
    double[] p = new double[labels];
    double sum = 0;
    for (Near near : nearest(unit, close(unit))) {
      double weight = Math.exp(SHARPNESS * (near.cosine - 1));
      p[near.label] += weight;
      sum += weight;
    }
    for (int k = 0; k < labels; k++) {
      p[k] /= sum;
    }
    return p;
  }

  /** The {@link #CLOSE} examples with most signs in common, a few more on ties. */
  private int[] close(float[] unit) {
    if (truths.length <= CLOSE) {
      return IntStream.range(0, truths.length).toArray();
    }
    int[] apart = new int[truths.length];
    int[] counts = new int[centre.length + 1];
    long[] own = signs(unit);
    for (int i = 0, at = 0; i < apart.length; i++) {
      int different = 0;
      for (int w = 0; w < words; w++, at++) {
        different += Long.bitCount(own[w] ^ signs[at]);
      }
      apart[i] = different;
      counts[different]++;
    }
    int most = -1;
    for (int found = 0; found < CLOSE; ) {
      found += counts[++most];
    }
    int limit = most;
    return IntStream.range(0, apart.length).filter(i -> apart[i] <= limit).toArray();
  }

  private long[] signs(float[] unit) {
    long[] own = new long[words];
    for (int j = 0; j < unit.length; j++) {
      if (unit[j] < 0) {
        own[j / Long.SIZE] |= 1L << j;
      }
    }
    return own;
  }

  private record Near(int label, float cosine) {}

  private List<Near> nearest(float[] unit, int[] places) {
    float[] scaled = new float[unit.length];
    for (int j = 0; j < unit.length; j++) {
      scaled[j] = unit[j] * scales[j];
    }
    float[] cosine = new float[places.length];
    for (int c = 0; c < places.length; c++) {
      cosine[c] = product(scaled, places[c] * scaled.length);
    }
    return Arrays.stream(best(cosine))
        .mapToObj(c -> new Near(truths[places[c]], cosine[c]))
        .toList();
  }

  /**
   * Four sums side by side, since a processor adds to one of them no faster than every few beats.
   */
  private float product(float[] scaled, int at) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int j = 0;
    for (; j + 3 < scaled.length; j += 4) {
      a += scaled[j] * rows[at + j];
      b += scaled[j + 1] * rows[at + j + 1];
      c += scaled[j + 2] * rows[at + j + 2];
      d += scaled[j + 3] * rows[at + j + 3];
    }
    for (; j < scaled.length; j++) {
      a += scaled[j] * rows[at + j];
    }
    return a + b + c + d;
  }

  /** Places of the highest; few of the others ever touch the list. */
  private static int[] best(float[] cosine) {
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
