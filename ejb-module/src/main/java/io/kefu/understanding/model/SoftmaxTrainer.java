package io.kefu.understanding.model;

import java.util.List;
import java.util.function.IntConsumer;

/**
 * Fits a {@link SoftmaxRegression} by stochastic gradient descent, one example at a time, in an
 * order drawn from a fixed seed: the same examples give the same weights.
 *
 * <p>Each weight of an n-gram has a rate of its own (Adagrad: Duchi, Hazan, Singer, JMLR 12, 2011).
 * The embedding is dense, so the sum of squared gradients of a weight is close to the product of
 * its row's and its label's, and two vectors stand for the matrix (the factoring of Adafactor:
 * Shazeer, Stern, ICML 2018): no root and no division for each weight, a third of the time, the
 * same accuracy.
 *
 * <p>Weights lie feature by feature, so a text reads whole rows. An example whose error is below
 * {@link #NO_ERROR} is passed over, and so is a label whose error is below {@link #NO_BLAME}: after
 * the first epoch a handful of labels is left to write. Cost: examples × epochs × (dimension +
 * n-grams of a text) × labels.
 */
public final class SoftmaxTrainer {

  /** Below this error a whole example teaches nothing more. */
  private static final float NO_ERROR = 2e-3f;

  /** Below this error a label has no part in what is wrong with an example. */
  private static final float NO_BLAME = 1e-3f;

  private final Shape shape;
  private final Schedule schedule;
  private final WeightTable table;
  private final float[] weights;
  private final float[] squares;
  private final float[] bias;
  private final float[] biasSquares;
  private final float[] rowSquares;
  private final float[] error;
  private final float[] scaled;
  private final int[] blamed;
  private int blames;
  private int steps;

  /**
   * What is fitted.
   *
   * @param labels number of labels
   * @param dense length of the embedding; 0 to leave it aside
   * @param ngrams size of the vocabulary; 0 to leave n-grams aside
   * @param embeddingScale factor on the centred embedding, which sets how much it tells beside the
   *     n-grams
   */
  public record Shape(int labels, int dense, int ngrams, float embeddingScale) {}

  /**
   * How long and how fast.
   *
   * @param rate first step; falls in a straight line to a tenth
   * @param decay share by which the weights of the embedding shrink when they are written
   */
  public record Schedule(int epochs, float rate, float decay, long seed) {}

  private SoftmaxTrainer(Shape shape, Schedule schedule, List<Features> examples) {
    this.shape = shape;
    this.schedule = schedule;
    this.table = new WeightTable(shape, examples);
    this.weights = table.weights;
    this.bias = table.bias;
    this.squares = new float[shape.ngrams * shape.labels];
    this.biasSquares = new float[shape.labels];
    this.rowSquares = new float[shape.dense];
    this.error = new float[shape.labels];
    this.scaled = new float[shape.labels];
    this.blamed = new int[shape.labels];
  }

  /**
   * Fits the examples.
   *
   * @param truth index of the right label of each example
   */
  public static SoftmaxRegression fit(
      List<Features> examples, int[] truth, Shape shape, Schedule schedule) {
    return fit(examples, truth, shape, schedule, passed -> {});
  }

  /**
   * Fits the examples.
   *
   * @param truth index of the right label of each example
   * @param passed is told how many more examples were passed, again and again; what it throws ends
   *     the fit
   */
  static SoftmaxRegression fit(
      List<Features> examples, int[] truth, Shape shape, Schedule schedule, IntConsumer passed) {
    SoftmaxTrainer trainer = new SoftmaxTrainer(shape, schedule, examples);
    WeightTable.pass(
        examples.size(),
        schedule.epochs,
        schedule.seed,
        (i, epoch) -> trainer.learn(examples.get(i), truth[i], trainer.rate(epoch)),
        passed);
    return trainer.table.rounded();
  }

  private float rate(int epoch) {
    return schedule.rate * (1 - 0.9f * epoch / schedule.epochs);
  }

  private void learn(Features f, int truth, float rate) {
    double[] p = Softmax.of(table.score(f));
    for (int k = 0; k < p.length; k++) {
      error[k] = (float) p[k];
    }
    error[truth] -= 1;
    if (-error[truth] < NO_ERROR) {
      return;
    }
    steps++;
    blames = 0;
    for (int k = 0; k < bias.length; k++) {
      if (Math.abs(error[k]) >= NO_BLAME) {
        blamed[blames++] = k;
      }
      biasSquares[k] += error[k] * error[k];
      scaled[k] = rate * error[k] / (float) Math.sqrt(biasSquares[k] + 1e-6f);
      bias[k] -= scaled[k];
    }
    float[] embedding = f.embedding();
    for (int j = 0; embedding != null && j < shape.dense; j++) {
      denseStep(j, table.dense(embedding, j));
    }
    for (int i = 0; shape.ngrams > 0 && i < f.ngrams().size(); i++) {
      sparseStep(f.ngrams().index()[i], f.ngrams().value()[i], rate);
    }
  }

  private void denseStep(int row, float value) {
    rowSquares[row] += value * value;
    float factor = value / (float) Math.sqrt(rowSquares[row] / steps + 1e-6f);
    float keep = 1 - schedule.decay;
    int at = row * shape.labels;
    for (int b = 0; b < blames; b++) {
      int k = blamed[b];
      weights[at + k] = keep * weights[at + k] - factor * scaled[k];
    }
  }

  private void sparseStep(int ngram, float value, float rate) {
    int from = ngram * shape.labels;
    int at = shape.dense * shape.labels + from;
    for (int b = 0; b < blames; b++) {
      int k = blamed[b];
      float gradient = error[k] * value;
      float square = squares[from + k] + gradient * gradient;
      squares[from + k] = square;
      weights[at + k] -= rate * gradient / (float) Math.sqrt(square + 1e-6f);
    }
  }
}
