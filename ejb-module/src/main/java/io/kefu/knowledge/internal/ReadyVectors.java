package io.kefu.knowledge.internal;

import io.kefu.inference.Embedding;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Vectors of wordings that are known when the application is built, so that the first start of the
 * demo shop need not encode some thousand of them.
 *
 * <p>In the file: name of the space, number of wordings, dimension; then for each its text and the
 * vector's floats.
 */
final class ReadyVectors {

  static final ReadyVectors NONE = new ReadyVectors("", Map.of());

  private final String space;
  private final Map<String, float[]> vectors;

  ReadyVectors(String space, Map<String, float[]> vectors) {
    this.space = space;
    this.vectors = Map.copyOf(vectors);
  }

  /** The wording's vector, if it is here and of that very space. */
  Optional<Embedding> of(String wording, String wantedSpace) {
    return space.equals(wantedSpace)
        ? Optional.ofNullable(vectors.get(wording)).map(vector -> new Embedding(space, vector))
        : Optional.empty();
  }

  static ReadyVectors read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    String space = in.readUTF();
    int count = in.readInt();
    int dimension = in.readInt();
    Map<String, float[]> vectors = new HashMap<>();
    for (int i = 0; i < count; i++) {
      String wording = in.readUTF();
      float[] vector = new float[dimension];
      for (int at = 0; at < dimension; at++) {
        vector[at] = in.readFloat();
      }
      vectors.put(wording, vector);
    }
    return new ReadyVectors(space, vectors);
  }

  void write(OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    out.writeUTF(space);
    out.writeInt(vectors.size());
    out.writeInt(vectors.values().stream().findFirst().map(vector -> vector.length).orElse(0));
    for (Map.Entry<String, float[]> entry : vectors.entrySet()) {
      out.writeUTF(entry.getKey());
      for (float value : entry.getValue()) {
        out.writeFloat(value);
      }
    }
    out.flush();
  }
}
