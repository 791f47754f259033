package io.kefu.benchmark;

import java.util.Collection;
import java.util.Locale;

/** The median of the rounds' figures, with the least and the greatest. */
record Summary(double median, double least, double greatest) {

  /**
   * @throws IllegalArgumentException if there is no figure
   */
  static Summary of(Collection<Double> figures) {
    if (figures.isEmpty()) {
      throw new IllegalArgumentException("There was no round, so there is nothing to sum up");
    }
    double[] sorted = figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int last = sorted.length - 1;
    double median = (sorted[last / 2] + sorted[sorted.length / 2]) / 2;
    return new Summary(median, sorted[0], sorted[last]);
  }

  /** Such as {@code 1.04 (0.98 to 1.21)}. */
  String show(int decimals) {
    String number = "%." + decimals + "f";
    return String.format(
        Locale.ROOT, number + " (" + number + " to " + number + ")", median, least, greatest);
  }
}
