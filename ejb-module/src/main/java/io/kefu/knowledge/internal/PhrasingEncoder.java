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

/** Gives wordings their vectors. Never within a transaction. */
@ApplicationScoped
class PhrasingEncoder {

  private final Encoders encoders;

  /** For the container. */
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
      return pair(wordings, encoder.get().encodeAll(wordings));
    } catch (RuntimeException e) {
      KnowledgeLog.savedWithoutVectors(e);
      return Map.of();
    }
  }

  private static Map<String, Embedding> pair(List<String> wordings, List<Embedding> embeddings) {
    Map<String, Embedding> pairs = new HashMap<>();
    for (int i = 0; i < wordings.size(); i++) {
      pairs.put(wordings.get(i), embeddings.get(i));
    }
    return pairs;
  }
}
