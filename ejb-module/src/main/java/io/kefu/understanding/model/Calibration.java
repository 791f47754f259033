package io.kefu.understanding.model;

import java.util.List;

/**
 * Turns raw scores into a probability that can be believed: of the cases given 0.8, eight in ten
 * are right.
 *
 * <p>A logistic regression over one or a few scores (Platt scaling, in: Advances in Large Margin
 * Classifiers, 1999, widened to several scores), fitted on predictions for texts that the members
 * had not seen. Newton steps with a small ridge; exact to the last digits after a dozen steps.
 *
 * @param weights double[scores + 1], the last one is the constant
 */
public record Calibration(double[] weights) {

  private static final double RIDGE = 0.05;
  private static final int STEPS = 30;
  private static final double CERTAIN = 1e-6;

  /** How far a probability is from even, as a score to calibrate on; cut at one in a million. */
  static double logit(double probability) {
    double p = Math.min(1 - CERTAIN, Math.max(CERTAIN, probability));
    return Math.log(p / (1 - p));
  }

  /** Fits; {@code happened} says for each row of scores whether it came true. */
  static Calibration fit(List<double[]> scores, boolean[] happened) {
    int n = scores.get(0).length + 1;
    double[] w = new double[n];
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[n];
      double[][] curvature = new double[n][n];
      for (int i = 0; i < scores.size(); i++) {
        gather(scores.get(i), happened[i], w, gradient, curvature);
      }
      for (int j = 0; j < n; j++) {
        gradient[j] += RIDGE * w[j];
        curvature[j][j] += RIDGE;
      }
      double[] change = solve(curvature, gradient);
      for (int j = 0; j < n; j++) {
        w[j] -= change[j];
      }
    }
    return new Calibration(w);
  }

  public double probability(double... scores) {
    return sigmoid(score(weights, scores));
  }

  private static void gather(
      double[] x, boolean happened, double[] w, double[] gradient, double[][] curvature) {
    double p = sigmoid(score(w, x));
    double slope = Math.max(p * (1 - p), 1e-9);
    for (int j = 0; j < w.length; j++) {
      double xj = j < x.length ? x[j] : 1;
      gradient[j] += (p - (happened ? 1 : 0)) * xj;
      for (int k = 0; k < w.length; k++) {
        curvature[j][k] += slope * xj * (k < x.length ? x[k] : 1);
      }
    }
  }

  private static double score(double[] w, double[] x) {
    double sum = w[w.length - 1];
    for (int j = 0; j < x.length; j++) {
      sum += w[j] * x[j];
    }
    return sum;
  }

  private static double sigmoid(double score) {
    return 1 / (1 + Math.exp(-score));
  }

  /** Gaussian elimination; the matrix is positive definite, so no pivot is needed. */
  static double[] solve(double[][] a, double[] b) {
    int n = b.length;
    double[] x = b.clone();
    for (int i = 0; i < n; i++) {
      for (int r = i + 1; r < n; r++) {
        double f = a[r][i] / a[i][i];
        for (int c = i; c < n; c++) {
          a[r][c] -= f * a[i][c];
        }
        x[r] -= f * x[i];
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int c = i + 1; c < n; c++) {
        x[i] -= a[i][c] * x[c];
      }
      x[i] /= a[i][i];
    }
    return x;
  }
}
