package io.kefu.knowledge.internal;

import io.kefu.inference.Embedding;
import io.kefu.inference.Encoders;
import io.kefu.inference.TextEncoder;
import io.kefu.shared.LanguageTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/** Gives wordings their vectors. Never within a transaction. */
@ApplicationScoped
class PhrasingEncoder {

  private final Encoders encoders;
  private volatile ReadyVectors ready = ReadyVectors.NONE;

  /** For the container. */
  @NullUnmarked
  protected PhrasingEncoder() {
    this(null);
  }

  @Inject
  PhrasingEncoder(Encoders encoders) {
    this.encoders = encoders;
  }

  /** Name of the space in which that language is encoded; empty if no encoder serves it. */
  Optional<String> space(LanguageTag language) {
    return encoders.forLanguage(language).map(TextEncoder::space);
  }

  /** Does some work while the vectors of many wordings are known without encoding them. */
  void knowing(ReadyVectors vectors, Runnable work) {
    ready = vectors;
    try {
      work.run();
    } finally {
      ready = ReadyVectors.NONE;
    }
  }

  /**
   * Vector by wording; none where no encoder serves the language or it fails: words alone find them
   * then.
   */
  Map<String, Embedding> encode(List<String> wordings, LanguageTag language) {
    Optional<TextEncoder> encoder = encoders.forLanguage(language);
    if (encoder.isEmpty() || wordings.isEmpty()) {
      return Map.of();
    }
    try {
      return vectors(wordings, encoder.get());
    } catch (RuntimeException e) {
      KnowledgeLog.savedWithoutVectors(e);
      return Map.of();
    }
  }

  private Map<String, Embedding> vectors(List<String> wordings, TextEncoder encoder) {
    ReadyVectors known = ready;
    Map<String, Embedding> vectors = new HashMap<>();
    for (String wording : wordings) {
      known.of(wording, encoder.space()).ifPresent(embedding -> vectors.put(wording, embedding));
    }
    List<String> unknown =
        wordings.stream().filter(wording -> !vectors.containsKey(wording)).toList();
    List<Embedding> encoded = encoder.encodeAll(unknown);
    for (int i = 0; i < unknown.size(); i++) {
      vectors.put(unknown.get(i), encoded.get(i));
    }
    return vectors;
  }
}
