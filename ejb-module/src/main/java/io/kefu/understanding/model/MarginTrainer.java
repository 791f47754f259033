package io.kefu.understanding.model;

import io.kefu.understanding.model.SoftmaxTrainer.Shape;
import java.util.List;
import java.util.Random;
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

  private static final int STRETCH = 500;

  private final Shape shape;
  private final float[] centre;
  private final float[] weights;
  private final float[] late;
  private final float[] bias;
  private final float[] lateBias;
  private float passed = 1;

  private MarginTrainer(Shape shape, float[] centre) {
    this.shape = shape;
    this.centre = centre;
    this.weights = new float[(shape.dense() + shape.ngrams()) * shape.labels()];
    this.late = new float[weights.length];
    this.bias = new float[shape.labels()];
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
    MarginTrainer trainer = new MarginTrainer(shape, centre(examples, shape.dense()));
    int[] order = new int[examples.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    Random random = new Random(seed);
    for (int epoch = 0; epoch < epochs; epoch++) {
      SoftmaxTrainer.shuffle(order, random);
      for (int i = 0; i < order.length; i++) {
        trainer.learn(examples.get(order[i]), truth[order[i]]);
        if (i % STRETCH == STRETCH - 1) {
          told.accept(STRETCH);
        }
      }
      told.accept(order.length % STRETCH);
    }
    return trainer.mean();
  }

  private static float[] centre(List<Features> examples, int dense) {
    float[] centre = new float[dense];
    for (Features f : examples) {
      float[] embedding = f.embedding();
      for (int j = 0; embedding != null && j < dense; j++) {
        centre[j] += embedding[j] / examples.size();
      }
    }
    return centre;
  }

  private void learn(Features f, int truth) {
    float[] score = score(f);
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

  private float[] score(Features f) {
    float[] score = bias.clone();
    float[] embedding = f.embedding();
    for (int j = 0; embedding != null && j < shape.dense(); j++) {
      add(score, j, (embedding[j] - centre[j]) * shape.embeddingScale());
    }
    for (int i = 0; shape.ngrams() > 0 && i < f.ngrams().size(); i++) {
      add(score, shape.dense() + f.ngrams().index()[i], f.ngrams().value()[i]);
    }
    return score;
  }

  private void add(float[] score, int row, float value) {
    int at = row * score.length;
    for (int k = 0; k < score.length; k++) {
      score[k] += value * weights[at + k];
    }
  }

  private void move(Features f, int label, float step) {
    bias[label] += step;
    lateBias[label] += step * passed;
    float[] embedding = f.embedding();
    for (int j = 0; embedding != null && j < shape.dense(); j++) {
      move(j, label, step * (embedding[j] - centre[j]) * shape.embeddingScale());
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
    return SoftmaxRegression.round(shape.dense(), shape.embeddingScale(), centre, weights, bias);
  }
}
