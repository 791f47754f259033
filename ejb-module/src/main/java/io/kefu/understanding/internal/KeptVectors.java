package io.kefu.understanding.internal;

import io.kefu.inference.TextEncoder;
import io.kefu.understanding.TrainingProgress;
import io.kefu.understanding.model.NormalText;
import io.kefu.understanding.model.TrainingStopped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Vectors of texts, read from the store of a shop and worked out where it has none. */
final class KeptVectors {

  /** So many vectors are worked out between two saves; a killed server loses that much. */
  private static final int SAVED_EVERY = 2000;

  private final TextEncoder encoder;
  private final VectorStore store;
  private int fresh;

  KeptVectors(TextEncoder encoder, Path folder) {
    this.encoder = encoder;
    this.store = VectorStore.open(folder, encoder.space(), encoder.dimension());
  }

  /** How many of the texts have none yet. */
  int missing(List<String> texts) {
    return (int)
        texts.stream().map(KeptVectors::normal).filter(t -> store.find(t).isEmpty()).count();
  }

  /**
   * One for each text, in order.
   *
   * @throws TrainingStopped if that is wished; what was worked out is kept
   */
  List<float[]> of(List<String> texts, TrainingProgress progress) {
    List<float[]> vectors = new ArrayList<>(texts.size());
    for (String text : texts) {
      if (progress.stopped()) {
        save();
        throw new TrainingStopped();
      }
      vectors.add(of(normal(text)));
      progress.reached((double) vectors.size() / texts.size());
    }
    save();
    return vectors;
  }

  private float[] of(String text) {
    Optional<float[]> kept = store.find(text);
    if (kept.isPresent()) {
      return kept.get();
    }
    float[] vector = encoder.encodeAll(List.of(text)).get(0).vector();
    store.put(text, vector);
    if (++fresh % SAVED_EVERY == 0) {
      save();
    }
    return vector;
  }

  private void save() {
    if (fresh > 0) {
      try {
        store.save();
        fresh = 0;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static String normal(String text) {
    return NormalText.of(text).text();
  }
}
