package io.kefu.understanding.model;

import io.kefu.understanding.model.SoftmaxTrainer.Shape;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Fits a linear model that keeps the right label ahead of the best wrong one by a margin, and gives
 * it the form of a {@link SoftmaxRegression}.
 *
 * <p>An example within the margin moves the two labels' weights, others move nothing [1]; what
 * serves is the mean of the weights over all examples passed [2]. It errs elsewhere than a softmax
 * that was fitted on the same features, so the two bear each other out. Cost: examples × epochs ×
 * (dimension + n-grams of a text) × labels for the scores; two labels for a move.
 *
 * <p>[1] K. Crammer, Y. Singer, On the algorithmic implementation of multiclass kernel-based vector
 * machines, JMLR 2, 2001. [2] Y. Freund, R. Schapire, Large margin classification using the
 * perceptron algorithm, Machine Learning 37, 1999.
 */
final class MarginTrainer {

  private static final float MARGIN = 1;

  /** Turns margins into logarithms of probabilities; the ensemble's voices do the rest. */
  private static final float SHARPNESS = 3;

  private final Shape shape;
  private final WeightTable table;
  private final float[] weights;
  private final float[] late;
  private final float[] bias;
  private final float[] lateBias;
  private float passed = 1;

  private MarginTrainer(Shape shape, List<Features> examples) {
    this.shape = shape;
    this.table = new WeightTable(shape, examples);
    this.weights = table.weights;
    this.late = new float[weights.length];
    this.bias = table.bias;
    this.lateBias = new float[shape.labels()];
  }

  /**
   * Fits the examples, in orders drawn from the seed.
   *
   * @param truth index of the right label of each example
   * @param told how many more examples were passed, again and again; what it throws ends the fit
   */
  static SoftmaxRegression fit(
      List<Features> examples, int[] truth, Shape shape, int epochs, long seed, IntConsumer told) {
    MarginTrainer trainer = new MarginTrainer(shape, examples);
    WeightTable.pass(
        examples.size(),
        epochs,
        seed,
        (i, epoch) -> trainer.learn(examples.get(i), truth[i]),
        told);
    return trainer.mean();
  }

  private void learn(Features f, int truth) {
    float[] score = table.score(f);
    int rival = truth == 0 ? 1 : 0;
    for (int k = 0; k < score.length; k++) {
      rival = k != truth && score[k] > score[rival] ? k : rival;
    }
    if (score.length > 1 && score[truth] - score[rival] < MARGIN) {
      move(f, truth, 1);
      move(f, rival, -1);
    }
    passed++;
  }

  private void move(Features f, int label, float step) {
    bias[label] += step;
    lateBias[label] += step * passed;
    float[] embedding = f.embedding();
    for (int j = 0; embedding != null && j < shape.dense(); j++) {
      move(j, label, step * table.dense(embedding, j));
    }
    for (int i = 0; shape.ngrams() > 0 && i < f.ngrams().size(); i++) {
      move(shape.dense() + f.ngrams().index()[i], label, step * f.ngrams().value()[i]);
    }
  }

  private void move(int row, int label, float change) {
    int at = row * shape.labels() + label;
    weights[at] += change;
    late[at] += change * passed;
  }

  /** Each move counts for the examples that came after it. */
  private SoftmaxRegression mean() {
    for (int i = 0; i < weights.length; i++) {
      weights[i] = SHARPNESS * (weights[i] - late[i] / passed);
    }
    for (int k = 0; k < bias.length; k++) {
      bias[k] = SHARPNESS * (bias[k] - lateBias[k] / passed);
    }
    return table.rounded();
  }
}
