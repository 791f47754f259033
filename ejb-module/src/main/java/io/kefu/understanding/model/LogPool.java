package io.kefu.understanding.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Lays the probabilities of several members together: each to the power of its exponent,
 * multiplied, brought to the sum 1. A member with the exponent 0 has nothing to say.
 *
 * <p>The exponents are those under which texts that the members had not seen get their right labels
 * most likely, drawn a little towards equal shares [1]. Seen from the logarithms it is a logistic
 * regression with one weight for each member, so there is one best answer, found by Newton steps
 * that never go below 0. Cost of fitting: {@link #MOST} texts × labels × members² × some ten steps.
 *
 * <p>[1] T. Heskes, Selecting weighting factors in logarithmic opinion pools, NIPS 1997.
 */
final class LogPool {

  /** What a label gets that a member gave nothing, for all labels together. */
  private static final double LEAST = 1e-3;

  /** Texts that are looked at: enough for a handful of numbers, so that big sets cost no more. */
  private static final int MOST = 3000;

  /**
   * Pull towards equal shares. With 1, sets of a few dozen easy texts made the pool surer than
   * anything it later met.
   */
  private static final double RIDGE = 20;

  private static final int STEPS = 25;
  private static final double STILL = 1e-4;

  private final double[][][] logs;
  private final int[] truth;
  private final double[] equal;

  private LogPool(double[][][] logs, int[] truth, double[] equal) {
    this.logs = logs;
    this.truth = truth;
    this.equal = equal;
  }

  static double log(double probability, int labels) {
    return Math.log((probability + LEAST / labels) / (1 + LEAST));
  }

  /**
   * The best exponent of each member.
   *
   * @param unseen for each text and member the probabilities of all labels, by members that had not
   *     seen the text
   */
  static double[] exponents(double[][][] unseen, int[] truth, long seed) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, truth.length).boxed().toList());
    java.util.Collections.shuffle(order, new Random(seed));
    int[] chosen = order.stream().mapToInt(i -> i).limit(MOST).toArray();
    double[][][] logs = new double[chosen.length][][];
    for (int i = 0; i < chosen.length; i++) {
      logs[i] = logs(unseen[chosen[i]]);
    }
    int[] truths = Arrays.stream(chosen).map(i -> truth[i]).toArray();
    int members = unseen[0].length;
    double[] equal = new double[members];
    Arrays.fill(equal, 1.0 / members);
    return new LogPool(logs, truths, equal).fit();
  }

  private static double[][] logs(double[][] probabilities) {
    return Arrays.stream(probabilities)
        .map(p -> Arrays.stream(p).map(x -> log(x, p.length)).toArray())
        .toArray(double[][]::new);
  }

  private double[] fit() {
    double[] exponents = equal.clone();
    for (int step = 0; step < STEPS; step++) {
      Slope slope = slope(exponents);
      double[] change = slope.newton(exponents);
      double moved = 0;
      for (int m = 0; m < exponents.length; m++) {
        double next = Math.max(0, exponents[m] - change[m]);
        moved += Math.abs(next - exponents[m]);
        exponents[m] = next;
      }
      if (moved < STILL) {
        break;
      }
    }
    return exponents;
  }

  private Slope slope(double[] exponents) {
    int members = exponents.length;
    Slope slope = new Slope(members);
    for (int i = 0; i < truth.length; i++) {
      slope.add(logs[i], truth[i], pooled(logs[i], exponents));
    }
    for (int m = 0; m < members; m++) {
      slope.gradient[m] += RIDGE * (exponents[m] - equal[m]);
      slope.curvature[m][m] += RIDGE;
    }
    return slope;
  }

  private static double[] pooled(double[][] logs, double[] exponents) {
    double[] sums = new double[logs[0].length];
    for (int m = 0; m < exponents.length; m++) {
      for (int k = 0; exponents[m] > 0 && k < sums.length; k++) {
        sums[k] += exponents[m] * logs[m][k];
      }
    }
    return Softmax.inPlace(sums);
  }

  /** Gradient and curvature of the texts' surprise. */
  private static final class Slope {

    private final double[] gradient;
    private final double[][] curvature;

    Slope(int members) {
      this.gradient = new double[members];
      this.curvature = new double[members][members];
    }

    void add(double[][] logs, int truth, double[] pooled) {
      double[] mean = new double[gradient.length];
      for (int m = 0; m < mean.length; m++) {
        for (int k = 0; k < pooled.length; k++) {
          mean[m] += pooled[k] * logs[m][k];
        }
        gradient[m] += mean[m] - logs[m][truth];
      }
      for (int m = 0; m < mean.length; m++) {
        for (int n = 0; n <= m; n++) {
          double both = -mean[m] * mean[n];
          for (int k = 0; k < pooled.length; k++) {
            both += pooled[k] * logs[m][k] * logs[n][k];
          }
          curvature[m][n] += both;
          curvature[n][m] += n == m ? 0 : both;
        }
      }
    }

    /** The step of those that are free to move: not at 0 and driven below. */
    double[] newton(double[] exponents) {
      int[] free =
          IntStream.range(0, exponents.length)
              .filter(m -> exponents[m] > 0 || gradient[m] < 0)
              .toArray();
      double[][] part = new double[free.length][free.length];
      double[] right = new double[free.length];
      for (int i = 0; i < free.length; i++) {
        right[i] = gradient[free[i]];
        for (int j = 0; j < free.length; j++) {
          part[i][j] = curvature[free[i]][free[j]];
        }
      }
      double[] solved = Calibration.solve(part, right);
      double[] change = new double[exponents.length];
      for (int i = 0; i < free.length; i++) {
        change[free[i]] = solved[i];
      }
      return change;
    }
  }
}
