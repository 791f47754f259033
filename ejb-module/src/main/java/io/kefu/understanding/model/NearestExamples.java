package io.kefu.understanding.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The examples of a release that lie closest to a text, in full and exactly. */
public final class NearestExamples {

  private NearestExamples() {}

  /**
   * One of them.
   *
   * @param place among the examples of the language, in the order of training
   * @param cosine of the centred vectors
   */
  public record Near(int place, int label, double cosine) {}

  /** Closest first. Cost: dimension × examples. */
  public static List<Near> of(Neighbours examples, float[] embedding, int most) {
    double[] unit = centred(embedding, examples.centre());
    double[] cosine = new double[examples.truths().length];
    byte[] points = examples.points();
    for (int j = 0; j < unit.length; j++) {
      double factor = unit[j] * examples.scales()[j];
      int at = j * cosine.length;
      for (int i = 0; i < cosine.length; i++) {
        cosine[i] += factor * points[at + i];
      }
    }
    return IntStream.range(0, cosine.length)
        .mapToObj(i -> new Near(i, examples.truths()[i], cosine[i]))
        .sorted(Comparator.comparingDouble(Near::cosine).reversed())
        .limit(most)
        .toList();
  }

  private static double[] centred(float[] embedding, float[] centre) {
    double[] unit = new double[centre.length];
    double square = 1e-12;
    for (int j = 0; j < unit.length; j++) {
      unit[j] = embedding[j] - centre[j];
      square += unit[j] * unit[j];
    }
    for (int j = 0; j < unit.length; j++) {
      unit[j] /= Math.sqrt(square);
    }
    return unit;
  }
}
