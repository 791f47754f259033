package io.kefu.understanding.internal;

import io.kefu.understanding.model.BiLstm;
import io.kefu.understanding.model.HeadTraining;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.apache.commons.io.file.PathUtils;

/**
 * A folder in which the heads of one language are fitted; it is removed when closed. Big-endian:
 *
 * <ul>
 *   <li>{@code states.bin}: text after text, token after token, float[dimension]; on disk, since
 *       ten thousand texts have some 200 MB of them
 *   <li>{@code request.bin}: {@code KFHQ}, labels, dimension, units, long seed, texts n, n times
 *       (label, tokens, long place of the states), heads m, m times (size, texts to learn from)
 *   <li>{@code head-0.bin} and so on: what the trainer leaves, in the form of {@link Weights}
 * </ul>
 *
 * <p>Reading is safe for several threads, writing is not.
 */
public final class HeadRoom implements AutoCloseable {

  private static final int MARK = 0x4B464851;
  private static final long SEED = 20240607;

  /** Costs a turn of 20 tokens about two milliseconds. */
  static final int UNITS = 96;

  private final Path folder;
  private final int dimension;
  private final FileChannel states;
  private final Map<String, Place> places = new HashMap<>();

  private record Place(long begin, int tokens) {}

  private HeadRoom(Path folder, int dimension, FileChannel states) {
    this.folder = folder;
    this.dimension = dimension;
    this.states = states;
  }

  /** Opens an empty room; what was left at that place is removed. */
  public static HeadRoom open(Path folder, int dimension) throws IOException {
    if (Files.exists(folder)) {
      PathUtils.deleteDirectory(folder);
    }
    Files.createDirectories(folder);
    FileChannel states =
        FileChannel.open(
            folder.resolve("states.bin"),
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    return new HeadRoom(folder, dimension, states);
  }

  /** Keeps the states of a text, float[tokens][dimension]; the same text again changes nothing. */
  public void put(String text, float[][] tokens) throws IOException {
    if (places.containsKey(text)) {
      return;
    }
    ByteBuffer bytes = ByteBuffer.allocate(tokens.length * dimension * Float.BYTES);
    for (float[] token : tokens) {
      for (float value : token) {
        bytes.putFloat(value);
      }
    }
    places.put(text, new Place(states.size(), tokens.length));
    bytes.flip();
    long at = states.size();
    while (bytes.hasRemaining()) {
      at += states.write(bytes, at);
    }
  }

  private float[][] states(String text) {
    Place place = place(text);
    ByteBuffer bytes = ByteBuffer.allocate(place.tokens * dimension * Float.BYTES);
    try {
      while (bytes.hasRemaining() && states.read(bytes, place.begin + bytes.position()) >= 0) {
        // reads on
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    bytes.flip();
    float[][] tokens = new float[place.tokens][dimension];
    for (float[] token : tokens) {
      for (int j = 0; j < dimension; j++) {
        token[j] = bytes.getFloat();
      }
    }
    return tokens;
  }

  private Place place(String text) {
    return Objects.requireNonNull(places.get(text), "the states of each text are kept");
  }

  /**
   * Fits heads on texts whose states were put in.
   *
   * @param texts of the corpus, in its order
   * @param progress told what the trainer tells, 0..1
   * @param stopped asked as {@link HeadTrainer} asks
   */
  public HeadTraining training(
      List<String> texts, HeadTrainer trainer, DoubleConsumer progress, BooleanSupplier stopped) {
    return new HeadTraining() {
      @Override
      public List<BiLstm> fit(int[] truth, int labels, List<int[]> parts) {
        try {
          request(new Task(texts, truth, labels, parts));
          trainer.train(folder, progress, stopped);
          return heads(parts.size());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }

      @Override
      public float[][] states(int text) {
        return HeadRoom.this.states(texts.get(text));
      }
    };
  }

  private List<BiLstm> heads(int many) throws IOException {
    List<BiLstm> heads = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      heads.add(Weights.head(Files.readAllBytes(folder.resolve("head-" + i + ".bin"))));
    }
    return heads;
  }

  private record Task(List<String> texts, int[] truth, int labels, List<int[]> parts) {}

  private void request(Task task) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(Files.newOutputStream(folder.resolve("request.bin"))))) {
      out.writeInt(MARK);
      out.writeInt(task.labels);
      out.writeInt(dimension);
      out.writeInt(UNITS);
      out.writeLong(SEED);
      out.writeInt(task.texts.size());
      for (int i = 0; i < task.texts.size(); i++) {
        Place place = place(task.texts.get(i));
        out.writeInt(task.truth[i]);
        out.writeInt(place.tokens);
        out.writeLong(place.begin);
      }
      out.writeInt(task.parts.size());
      for (int[] part : task.parts) {
        out.writeInt(part.length);
        for (int text : part) {
          out.writeInt(text);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    states.close();
    PathUtils.deleteDirectory(folder);
  }
}
