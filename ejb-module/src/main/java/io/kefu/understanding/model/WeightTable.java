package io.kefu.understanding.model;

import io.kefu.understanding.model.SoftmaxTrainer.Shape;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;

/**
 * Weights of a linear model while it is fitted, feature by feature, those of the embedding first,
 * so that a text reads whole rows. What the ways of fitting share; how weights move is theirs.
 */
final class WeightTable {

  /** So many examples are passed between two calls of who counts them. */
  private static final int STRETCH = 500;

  final float[] weights;
  final float[] bias;
  private final Shape shape;
  private final float[] centre;

  /** All weights 0; the mean of the examples' embeddings is taken off whatever is scored. */
  WeightTable(Shape shape, List<Features> examples) {
    this.shape = shape;
    this.weights = new float[(shape.dense() + shape.ngrams()) * shape.labels()];
    this.bias = new float[shape.labels()];
    this.centre = new float[shape.dense()];
    for (Features f : examples) {
      float[] embedding = f.embedding();
      for (int j = 0; embedding != null && j < centre.length; j++) {
        centre[j] += embedding[j] / examples.size();
      }
    }
  }

  /** The value of a dimension of an embedding, as it stands beside the n-grams. */
  float dense(float[] embedding, int j) {
    return (embedding[j] - centre[j]) * shape.embeddingScale();
  }

  /** One score for each label. */
  float[] score(Features f) {
    float[] score = bias.clone();
    float[] embedding = f.embedding();
    for (int j = 0; embedding != null && j < shape.dense(); j++) {
      add(score, j, dense(embedding, j));
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

  SoftmaxRegression rounded() {
    return SoftmaxRegression.round(shape.dense(), shape.embeddingScale(), centre, weights, bias);
  }

  /** What is done with one example. */
  interface Lesson {
    void learn(int example, int epoch);
  }

  /**
   * Passes over all examples again and again, in orders drawn from the seed.
   *
   * @param told how many more examples were passed; what it throws ends the fit
   */
  static void pass(int examples, int epochs, long seed, Lesson lesson, IntConsumer told) {
    int[] order = new int[examples];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    Random random = new Random(seed);
    for (int epoch = 0; epoch < epochs; epoch++) {
      shuffle(order, random);
      for (int i = 0; i < order.length; i++) {
        lesson.learn(order[i], epoch);
        if (i % STRETCH == STRETCH - 1) {
          told.accept(STRETCH);
        }
      }
      told.accept(order.length % STRETCH);
    }
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swap = order[i];
      order[i] = order[j];
      order[j] = swap;
    }
  }
}
