package io.kefu.understanding.model;

import java.util.Arrays;

/**
 * Multinomial logistic regression over an embedding, n-grams, or both side by side.
 *
 * <p>One row of weights a feature, one weight a label, kept as 8-bit integers with one scale a row:
 * a quarter of the memory, and a text touches whole rows one after another, so the processor adds
 * eight labels at a time. The loss of precision is part of every measured figure, because
 * cross-validation measures the rounded weights too.
 *
 * @param labels number of labels
 * @param dense rows that belong to the embedding, before those of the n-grams
 * @param embeddingScale factor on the centred embedding
 * @param centre float[dense], mean of the training embeddings, taken off before scaling
 * @param weights byte[rows * labels]
 * @param scales float[rows]
 * @param bias float[labels]
 */
public record SoftmaxRegression(
    int labels,
    int dense,
    float embeddingScale,
    float[] centre,
    byte[] weights,
    float[] scales,
    float[] bias) {

  public SoftmaxRegression {
    if (weights.length != scales.length * labels
        || bias.length != labels
        || centre.length != dense) {
      throw new IllegalArgumentException(
          "The weights do not fit %d labels and %d dense rows".formatted(labels, dense));
    }
  }

  /** Rounds float weights, row by row. */
  static SoftmaxRegression round(
      int dense, float embeddingScale, float[] centre, float[] weights, float[] bias) {
    int labels = bias.length;
    int rows = weights.length / labels;
    byte[] bytes = new byte[weights.length];
    float[] scales = new float[rows];
    for (int r = 0; r < rows; r++) {
      float largest = 0;
      for (int k = r * labels; k < (r + 1) * labels; k++) {
        largest = Math.max(largest, Math.abs(weights[k]));
      }
      scales[r] = largest / 127;
      for (int k = r * labels; k < (r + 1) * labels && largest > 0; k++) {
        bytes[k] = (byte) Math.round(weights[k] / scales[r]);
      }
    }
    return new SoftmaxRegression(labels, dense, embeddingScale, centre, bytes, scales, bias);
  }

  public int rows() {
    return scales.length;
  }

  double[] probabilities(Features features) {
    float[] score = Arrays.copyOf(bias, labels);
    float[] embedding = features.embedding();
    if (dense > 0 && embedding != null) {
      for (int j = 0; j < dense; j++) {
        add(score, j, (embedding[j] - centre[j]) * embeddingScale);
      }
    }
    if (rows() > dense) {
      SparseVector ngrams = features.ngrams();
      for (int i = 0; i < ngrams.size(); i++) {
        add(score, dense + ngrams.index()[i], ngrams.value()[i]);
      }
    }
    return Softmax.of(score);
  }

  private void add(float[] score, int row, float value) {
    float factor = value * scales[row];
    int at = row * labels;
    for (int k = 0; k < labels; k++) {
      score[k] += factor * weights[at + k];
    }
  }
}
