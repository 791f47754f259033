package io.kefu.understanding.model;

import java.util.Arrays;

/** Turns scores into probabilities: the exponential of each, brought to the sum 1. */
final class Softmax {

  private Softmax() {}

  static double[] of(float[] scores) {
    double[] p = new double[scores.length];
    for (int k = 0; k < p.length; k++) {
      p[k] = scores[k];
    }
    return inPlace(p);
  }

  /** Overwrites the scores, of which there is at least one, and returns them. */
  static double[] inPlace(double[] scores) {
    double largest = Arrays.stream(scores).max().orElseThrow();
    double sum = 0;
    for (int k = 0; k < scores.length; k++) {
      scores[k] = Math.exp(scores[k] - largest);
      sum += scores[k];
    }
    for (int k = 0; k < scores.length; k++) {
      scores[k] /= sum;
    }
    return scores;
  }
}
