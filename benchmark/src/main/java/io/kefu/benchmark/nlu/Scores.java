package io.kefu.benchmark.nlu;

import io.kefu.benchmark.nlu.Outcome.Prediction;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The arithmetic of the table. */
final class Scores {

  private Scores() {}

  /** Share of the texts in scope whose likeliest intent is the right one; 0..1. */
  static double accuracy(List<Example> truth, List<Prediction> predictions) {
    int[] inScope = IntStream.range(0, truth.size()).filter(i -> truth.get(i).inScope()).toArray();
    long right =
        Arrays.stream(inScope)
            .filter(i -> truth.get(i).intent().equals(predictions.get(i).intent()))
            .count();
    return (double) right / inScope.length;
  }

  /**
   * Share of the texts out of scope that are rejected by the highest threshold that still keeps the
   * given share of the texts in scope; a text is kept if its score reaches the threshold. 0..1, 1
   * the best.
   */
  static double rejectedAtKept(double kept, List<Example> truth, List<Prediction> predictions) {
    double[] inScope = scores(truth, predictions, true);
    Arrays.sort(inScope);
    double threshold = inScope[inScope.length - (int) Math.ceil(kept * inScope.length)];
    double[] outside = scores(truth, predictions, false);
    return (double) DoubleStream.of(outside).filter(s -> s < threshold).count() / outside.length;
  }

  /** What is served: the intent, or out of scope where its score does not reach the threshold. */
  static List<String> served(List<Prediction> predictions, double threshold) {
    return predictions.stream()
        .map(p -> p.score() < threshold ? Example.OUT_OF_SCOPE : p.intent())
        .toList();
  }

  /**
   * Matthews' correlation coefficient for several classes, out of scope being one of them; −1..1, 1
   * the best, 0 where nothing is told. Source: Gorodkin, "Comparing two K-category assignments by a
   * K-category correlation coefficient", Computational Biology and Chemistry 28, 2004; in the form
   * of counts.
   */
  static double mcc(List<Example> truth, List<String> served) {
    double all = truth.size();
    Map<String, Integer> occurs = new HashMap<>();
    Map<String, Integer> said = new HashMap<>();
    double right = 0;
    for (int i = 0; i < truth.size(); i++) {
      occurs.merge(truth.get(i).intent(), 1, Integer::sum);
      said.merge(served.get(i), 1, Integer::sum);
      right += truth.get(i).intent().equals(served.get(i)) ? 1 : 0;
    }
    double chance =
        occurs.entrySet().stream()
            .mapToDouble(e -> (double) e.getValue() * said.getOrDefault(e.getKey(), 0))
            .sum();
    double spread = Math.sqrt((all * all - squares(occurs)) * (all * all - squares(said)));
    return spread == 0 ? 0 : (right * all - chance) / spread;
  }

  /** The threshold, among the scores that occur, that gives the highest coefficient. */
  static double bestThreshold(List<Example> truth, List<Prediction> predictions) {
    double best = Double.NEGATIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    for (double threshold :
        predictions.stream().mapToDouble(Prediction::score).distinct().sorted().toArray()) {
      double mcc = mcc(truth, served(predictions, threshold));
      if (mcc > highest) {
        highest = mcc;
        best = threshold;
      }
    }
    return best;
  }

  private static double[] scores(
      List<Example> truth, List<Prediction> predictions, boolean inScope) {
    return IntStream.range(0, truth.size())
        .filter(i -> truth.get(i).inScope() == inScope)
        .mapToDouble(i -> predictions.get(i).score())
        .toArray();
  }

  private static double squares(Map<String, Integer> counts) {
    return counts.values().stream().mapToDouble(c -> (double) c * c).sum();
  }
}
