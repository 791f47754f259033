package io.kefu.understanding.model;

import java.util.Arrays;

/**
 * A BERT+BiLSTM head: two LSTMs [1] over the encoder's token states, one from the first token to
 * the last and one back; of each unit the largest and the mean value over the tokens, beside the
 * state of the first token; a linear layer and a softmax.
 *
 * <p>Trained elsewhere with PyTorch, computed here in plain Java, so that no native library serves
 * it. Matrices lie input by input: the inner loops run along both arrays, which the compiler turns
 * into vector instructions. Cost: tokens × 8 units × (dimension + units) multiplications, some two
 * milliseconds for 20 tokens, 384 dimensions and 96 units.
 *
 * <p>[1] S. Hochreiter, J. Schmidhuber, Long short-term memory, Neural Computation 9(8), 1997, with
 * forget gates.
 *
 * @param labels of the release
 * @param dimension of a token's state
 * @param there from the first token on
 * @param back from the last token on
 * @param linear float[(dimension + 4 units) * labels]
 * @param bias float[labels]
 */
public record BiLstm(
    int labels, int dimension, Direction there, Direction back, float[] linear, float[] bias)
    implements IntentMember {

  /** The name under which voices and the release folder know it. */
  public static final String NAME = "bilstm";

  /** So many tokens are looked at: what a wish takes, and a bound for what a turn costs. */
  public static final int MOST_TOKENS = 32;

  private static final int GATES = 4;

  /**
   * One LSTM. Gates stand in the order input, forget, cell, output.
   *
   * @param input float[dimension * 4 units]
   * @param state float[units * 4 units]
   * @param bias float[4 units]
   */
  public record Direction(float[] input, float[] state, float[] bias) {

    int units() {
      return bias.length / GATES;
    }
  }

  public int units() {
    return there.units();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean needsEmbedding() {
    return true;
  }

  /**
   * @throws IllegalArgumentException if the features hold no token states
   */
  @Override
  public double[] probabilities(Features features) {
    if (features.states().length == 0) {
      throw new IllegalArgumentException("The head '" + NAME + "' needs the states of the tokens");
    }
    return Softmax.of(scores(features.states()));
  }

  /**
   * One score for each label.
   *
   * @param states float[tokens, at least 1][dimension]; those beyond {@link #MOST_TOKENS} are left
   *     aside
   */
  float[] scores(float[][] states) {
    int tokens = Math.min(states.length, MOST_TOKENS);
    float[] scores = bias.clone();
    int row = 0;
    row = add(scores, states[0], linear, row);
    for (Direction direction : new Direction[] {there, back}) {
      Pool pool = new Pool(direction.units());
      float[][] gates = new float[tokens][];
      for (int t = 0; t < tokens; t++) {
        float[] token = direction == there ? states[t] : states[tokens - 1 - t];
        gates[t] = direction.bias.clone();
        add(gates[t], token, direction.input, 0);
      }
      run(direction, gates, pool);
      row = add(scores, pool.largest, linear, row);
      row = add(scores, pool.mean(tokens), linear, row);
    }
    return scores;
  }

  private static void run(Direction direction, float[][] gates, Pool pool) {
    int units = direction.units();
    float[] cell = new float[units];
    float[] out = new float[units];
    for (float[] gate : gates) {
      add(gate, out, direction.state, 0);
      for (int u = 0; u < units; u++) {
        cell[u] = sigmoid(gate[units + u]) * cell[u] + sigmoid(gate[u]) * tanh(gate[2 * units + u]);
        out[u] = sigmoid(gate[3 * units + u]) * tanh(cell[u]);
      }
      pool.add(out);
    }
  }

  /** What is kept of the units over all tokens. */
  private static final class Pool {

    private final float[] largest;
    private final float[] sum;

    Pool(int units) {
      largest = new float[units];
      sum = new float[units];
      Arrays.fill(largest, Float.NEGATIVE_INFINITY);
    }

    void add(float[] out) {
      for (int u = 0; u < out.length; u++) {
        largest[u] = Math.max(largest[u], out[u]);
        sum[u] += out[u];
      }
    }

    float[] mean(int tokens) {
      float[] mean = sum.clone();
      for (int u = 0; u < mean.length; u++) {
        mean[u] /= tokens;
      }
      return mean;
    }
  }

  /**
   * Adds what inputs say through rows of a matrix, from that row on; the row after them. Four rows
   * at a time, which halves the time: sums are read and written a quarter as often.
   */
  private static int add(float[] to, float[] inputs, float[] matrix, int row) {
    int n = to.length;
    int j = 0;
    for (; j + 3 < inputs.length; j += 4) {
      float x0 = inputs[j];
      float x1 = inputs[j + 1];
      float x2 = inputs[j + 2];
      float x3 = inputs[j + 3];
      int a0 = (row + j) * n;
      int a1 = a0 + n;
      int a2 = a1 + n;
      int a3 = a2 + n;
      for (int k = 0; k < n; k++) {
        to[k] +=
            x0 * matrix[a0 + k] + x1 * matrix[a1 + k] + x2 * matrix[a2 + k] + x3 * matrix[a3 + k];
      }
    }
    for (; j < inputs.length; j++) {
      int at = (row + j) * n;
      for (int k = 0; k < n; k++) {
        to[k] += inputs[j] * matrix[at + k];
      }
    }
    return row + inputs.length;
  }

  private static float sigmoid(float x) {
    return (float) (1 / (1 + Math.exp(-x)));
  }

  private static float tanh(float x) {
    return (float) (1 - 2 / (Math.exp(2 * x) + 1));
  }
}
