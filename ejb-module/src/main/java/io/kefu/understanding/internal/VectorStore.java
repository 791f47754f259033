package io.kefu.understanding.internal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * Vectors of texts in one space, kept in one file between trainings, so that a set with a hundred
 * new utterances costs a hundred encoder passes. Texts are known by their SHA-256 alone.
 *
 * <p>The file: {@code KFVS}, dimension, n, n times 32 bytes of hash and float[dimension], CRC-32,
 * big-endian. It is a cache: one that cannot be read is begun anew.
 */
final class VectorStore {

  private static final int MARK = 0x4B465653;
  private static final int HASH = 32;

  /** 400 MB at 512 dimensions; more than the largest set has texts. */
  private static final int MOST = 200_000;

  private final Path file;
  private final int dimension;
  private final Map<ByteBuffer, float[]> vectors = new LinkedHashMap<>();

  private VectorStore(Path file, int dimension) {
    this.file = file;
    this.dimension = dimension;
  }

  /** Opens the file of that space; empty at first, or if it is of no use. */
  static VectorStore open(Path folder, String space, int dimension) {
    VectorStore store =
        new VectorStore(
            folder.resolve(space.replaceAll("[^A-Za-z0-9._-]", "_") + ".bin"), dimension);
    try {
      if (Files.exists(store.file)) {
        store.read();
      }
    } catch (IOException e) {
      store.vectors.clear();
    }
    return store;
  }

  Optional<float[]> find(String text) {
    return Optional.ofNullable(vectors.get(key(text)));
  }

  /** The newest are written last and kept longest. */
  void put(String text, float[] vector) {
    ByteBuffer key = key(text);
    vectors.remove(key);
    vectors.put(key, vector);
  }

  int size() {
    return vectors.size();
  }

  /** Written beside and moved. */
  void save() throws IOException {
    Files.createDirectories(file.getParent());
    Path half = Files.createTempFile(file.getParent(), "half-", ".bin");
    try {
      write(half);
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  private void write(Path to) throws IOException {
    CRC32 sum = new CRC32();
    try (DataOutputStream out =
        new DataOutputStream(
            new CheckedOutputStream(
                new BufferedOutputStream(Files.newOutputStream(to), 1 << 16), sum))) {
      int left = Math.max(0, vectors.size() - MOST);
      out.writeInt(MARK);
      out.writeInt(dimension);
      out.writeInt(vectors.size() - left);
      ByteBuffer bytes = ByteBuffer.allocate(4 * dimension);
      for (Map.Entry<ByteBuffer, float[]> entry : vectors.entrySet()) {
        if (left-- > 0) {
          continue;
        }
        out.write(entry.getKey().array());
        bytes.clear();
        bytes.asFloatBuffer().put(entry.getValue());
        out.write(bytes.array());
      }
      out.writeLong(sum.getValue());
    }
  }

  private void read() throws IOException {
    CRC32 sum = new CRC32();
    try (DataInputStream in =
        new DataInputStream(
            new CheckedInputStream(
                new BufferedInputStream(Files.newInputStream(file), 1 << 16), sum))) {
      if (in.readInt() != MARK || in.readInt() != dimension) {
        throw new IOException("is no store of this space");
      }
      int n = in.readInt();
      if (n < 0 || n > MOST) {
        throw new IOException("is scrambled");
      }
      for (int i = 0; i < n; i++) {
        ByteBuffer key = ByteBuffer.wrap(in.readNBytes(HASH));
        byte[] bytes = in.readNBytes(4 * dimension);
        if (bytes.length < 4 * dimension) {
          throw new IOException("is cut off");
        }
        float[] vector = new float[dimension];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
        vectors.put(key, vector);
      }
      long expected = sum.getValue();
      if (in.readLong() != expected) {
        throw new IOException("is changed");
      }
    }
  }

  private static ByteBuffer key(String text) {
    byte[] hash = Checksum.digest().digest(text.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(Arrays.copyOf(hash, HASH));
  }
}
