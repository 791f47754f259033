package io.kefu.trainer;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be fitted: two files, big-endian.
 *
 * <ul>
 *   <li>{@code request.bin}: {@code KFHQ}, labels, dimension, units, long seed, texts n, n times
 *       (label, tokens, long place of the states), heads m, m times (size, texts to learn from)
 *   <li>{@code states.bin}: text after text, token after token, float[dimension]
 * </ul>
 *
 * <p>The states stay on disk, where the system keeps what is read often; ten thousand texts have
 * some 200 MB of them.
 */
final class Request implements AutoCloseable {

  private static final int MARK = 0x4B464851;

  /**
   * With 5 and 33 units PyTorch's LSTM, as DJL calls it, was seen to compute something else than it
   * should; with 32, 64 and 96 never.
   */
  private static final int UNITS_IN_STEPS_OF = 32;

  private final FileChannel states;
  private final int labels;
  private final int dimension;
  private final int units;
  private final int[] truth;
  private final int[] tokens;
  private final long[] begin;
  private final List<Fit> fits;

  private Request(DataInputStream in, FileChannel states) throws IOException {
    this.states = states;
    if (in.readInt() != MARK) {
      throw new IOException("request.bin is no request");
    }
    labels = in.readInt();
    dimension = in.readInt();
    units = in.readInt();
    if (units <= 0 || units % UNITS_IN_STEPS_OF != 0) {
      throw new IOException(
          "a head has a multiple of %d units, not %d".formatted(UNITS_IN_STEPS_OF, units));
    }
    long seed = in.readLong();
    int texts = in.readInt();
    truth = new int[texts];
    tokens = new int[texts];
    begin = new long[texts];
    for (int i = 0; i < texts; i++) {
      truth[i] = in.readInt();
      tokens[i] = in.readInt();
      begin[i] = in.readLong();
    }
    fits = new ArrayList<>();
    int heads = in.readInt();
    for (int i = 0; i < heads; i++) {
      fits.add(new Fit(ints(in), seed));
    }
  }

  static Request open(Path folder) throws IOException {
    FileChannel states = FileChannel.open(folder.resolve("states.bin"));
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(Files.newInputStream(folder.resolve("request.bin"))))) {
      return new Request(in, states);
    } catch (IOException | RuntimeException e) {
      states.close();
      throw e;
    }
  }

  int labels() {
    return labels;
  }

  int dimension() {
    return dimension;
  }

  int units() {
    return units;
  }

  int texts() {
    return truth.length;
  }

  List<Fit> fits() {
    return fits;
  }

  int truth(int text) {
    return truth[text];
  }

  int tokens(int text) {
    return tokens[text];
  }

  /** The states of a text, float[tokens * dimension]. */
  float[] states(int text) throws IOException {
    float[] values = new float[tokens[text] * dimension];
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
    while (bytes.hasRemaining()) {
      if (states.read(bytes, begin[text] + bytes.position()) < 0) {
        throw new IOException("states.bin was cut while it was read");
      }
    }
    bytes.flip().asFloatBuffer().get(values);
    return values;
  }

  @Override
  public void close() throws IOException {
    states.close();
  }

  private static int[] ints(DataInputStream in) throws IOException {
    int[] values = new int[in.readInt()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readInt();
    }
    return values;
  }
}
