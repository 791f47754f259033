package io.kefu.understanding.internal;

import io.kefu.understanding.model.BiLstm;
import io.kefu.understanding.model.BiLstm.Direction;
import io.kefu.understanding.model.Neighbours;
import io.kefu.understanding.model.SoftmaxRegression;
import io.kefu.understanding.model.Vocabulary;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * The binary files of a release, big-endian. Vocabulary: {@code KFVO}, size n, int[n], float[n].
 * Softmax regression: {@code KFSR}, labels k, dense d, rows r, float scale of the embedding,
 * float[d] centre, float[k] bias, float[r] scales, byte[r*k] weights. Neighbours: {@code KFNB},
 * labels k, dimension d, examples n, float[d] centre, float[d] scales, int[n] labels, byte[d*n]
 * points. BERT+BiLSTM head: {@code KFBL}, labels k, dimension d, units h, for each of two
 * directions float[d*4h], float[h*4h] and float[4h], then float[(d+4h)*k] and float[k].
 */
final class Weights {

  private static final int VOCABULARY = 0x4B46564F;
  private static final int REGRESSION = 0x4B465352;
  private static final int NEIGHBOURS = 0x4B464E42;
  private static final int HEAD = 0x4B46424C;

  private Weights() {}

  static byte[] of(Vocabulary vocabulary) {
    ByteBuffer out =
        ByteBuffer.allocate(8 + 8 * vocabulary.size()).putInt(VOCABULARY).putInt(vocabulary.size());
    for (int i : vocabulary.index()) {
      out.putInt(i);
    }
    return floats(out, vocabulary.weight()).array();
  }

  static byte[] of(SoftmaxRegression r) {
    int size = 20 + 4 * (r.dense() + r.labels() + r.rows()) + r.weights().length;
    ByteBuffer out = ByteBuffer.allocate(size).putInt(REGRESSION);
    out.putInt(r.labels()).putInt(r.dense()).putInt(r.rows()).putFloat(r.embeddingScale());
    floats(floats(floats(out, r.centre()), r.bias()), r.scales());
    return out.put(r.weights()).array();
  }

  static byte[] of(Neighbours n) {
    int size = 16 + 8 * n.centre().length + 4 * n.truths().length + n.points().length;
    ByteBuffer out = ByteBuffer.allocate(size).putInt(NEIGHBOURS);
    out.putInt(n.labels()).putInt(n.centre().length).putInt(n.truths().length);
    floats(floats(out, n.centre()), n.scales());
    for (int label : n.truths()) {
      out.putInt(label);
    }
    return out.put(n.points()).array();
  }

  static byte[] of(BiLstm head) {
    int directions =
        head.there().input().length + head.there().state().length + head.there().bias().length;
    int size = 16 + 4 * (2 * directions + head.linear().length + head.bias().length);
    ByteBuffer out = ByteBuffer.allocate(size).putInt(HEAD);
    out.putInt(head.labels()).putInt(head.dimension()).putInt(head.units());
    for (Direction direction : List.of(head.there(), head.back())) {
      floats(floats(floats(out, direction.input()), direction.state()), direction.bias());
    }
    return floats(floats(out, head.linear()), head.bias()).array();
  }

  /**
   * @throws IOException if the bytes are no head
   */
  static BiLstm head(byte[] bytes) throws IOException {
    return read(
        bytes,
        HEAD,
        in -> {
          int labels = in.getInt();
          int dimension = in.getInt();
          int units = in.getInt();
          Direction there = direction(in, dimension, units);
          Direction back = direction(in, dimension, units);
          float[] linear = floats(in, (dimension + 4 * units) * labels);
          return new BiLstm(labels, dimension, there, back, linear, floats(in, labels));
        });
  }

  private static Direction direction(ByteBuffer in, int dimension, int units) {
    float[] input = floats(in, dimension * 4 * units);
    float[] state = floats(in, units * 4 * units);
    return new Direction(input, state, floats(in, 4 * units));
  }

  /**
   * @throws IOException if the bytes are no neighbours
   */
  static Neighbours neighbours(byte[] bytes) throws IOException {
    return read(
        bytes,
        NEIGHBOURS,
        in -> {
          int labels = in.getInt();
          int dimension = in.getInt();
          int examples = in.getInt();
          float[] centre = floats(in, dimension);
          float[] scales = floats(in, dimension);
          int[] truths = ints(in, examples);
          byte[] points = new byte[dimension * examples];
          in.get(points);
          return new Neighbours(labels, centre, truths, points, scales);
        });
  }

  /**
   * @throws IOException if the bytes are no vocabulary
   */
  static Vocabulary vocabulary(byte[] bytes) throws IOException {
    return read(
        bytes,
        VOCABULARY,
        in -> {
          int size = in.getInt();
          return new Vocabulary(ints(in, size), floats(in, size));
        });
  }

  /**
   * @throws IOException if the bytes are no softmax regression
   */
  static SoftmaxRegression regression(byte[] bytes) throws IOException {
    return read(
        bytes,
        REGRESSION,
        in -> {
          int labels = in.getInt();
          int dense = in.getInt();
          int rows = in.getInt();
          float scale = in.getFloat();
          float[] centre = floats(in, dense);
          float[] bias = floats(in, labels);
          float[] scales = floats(in, rows);
          byte[] weights = new byte[rows * labels];
          in.get(weights);
          return new SoftmaxRegression(labels, dense, scale, centre, weights, scales, bias);
        });
  }

  private interface Reader<T> {
    T read(ByteBuffer in);
  }

  private static <T> T read(byte[] bytes, int mark, Reader<T> reader) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      if (in.getInt() != mark) {
        throw new IOException("has another kind of content");
      }
      T result = reader.read(in);
      if (in.hasRemaining()) {
        throw new IOException("is longer than it says");
      }
      return result;
    } catch (BufferUnderflowException | NegativeArraySizeException | IllegalArgumentException e) {
      throw new IOException("is cut off or scrambled", e);
    }
  }

  private static ByteBuffer floats(ByteBuffer out, float[] values) {
    for (float v : values) {
      out.putFloat(v);
    }
    return out;
  }

  private static int[] ints(ByteBuffer in, int n) {
    int[] values = new int[n];
    for (int i = 0; i < n; i++) {
      values[i] = in.getInt();
    }
    return values;
  }

  private static float[] floats(ByteBuffer in, int n) {
    float[] values = new float[n];
    for (int i = 0; i < n; i++) {
      values[i] = in.getFloat();
    }
    return values;
  }
}
