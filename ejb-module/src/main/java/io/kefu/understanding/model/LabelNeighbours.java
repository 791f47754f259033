package io.kefu.understanding.model;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The examples of one label that lie closest to an example. Cost: dimension × examples of it. */
final class LabelNeighbours {

  private final List<float[]> embeddings;
  private final double[] centre;
  private final Map<Integer, List<Integer>> byLabel;

  LabelNeighbours(List<float[]> embeddings, int[] truth) {
    this.embeddings = embeddings;
    this.byLabel =
        IntStream.range(0, truth.length).boxed().collect(Collectors.groupingBy(i -> truth[i]));
    this.centre = new double[embeddings.get(0).length];
    for (float[] embedding : embeddings) {
      for (int j = 0; j < centre.length; j++) {
        centre[j] += (double) embedding[j] / embeddings.size();
      }
    }
  }

  /** Places, closest first, without the example itself. */
  List<Integer> nearest(int place, int label, int most) {
    Map<Integer, Double> cosines = new HashMap<>();
    for (int other : byLabel.getOrDefault(label, List.of())) {
      if (other != place) {
        cosines.put(other, cosine(embeddings.get(place), embeddings.get(other)));
      }
    }
    return cosines.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  private double cosine(float[] one, float[] other) {
    double product = 0;
    double squareOne = 1e-12;
    double squareOther = 1e-12;
    for (int j = 0; j < centre.length; j++) {
      double a = one[j] - centre[j];
      double b = other[j] - centre[j];
      product += a * b;
      squareOne += a * a;
      squareOther += b * b;
    }
    return product / Math.sqrt(squareOne * squareOther);
  }
}
