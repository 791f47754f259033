package io.kefu.understanding;

import io.kefu.inference.Embedding;
import io.kefu.shared.LanguageTag;
import java.util.List;
import java.util.Optional;

/**
 * What an utterance means.
 *
 * @param language recognised language of the text, one of the shop's
 * @param ranking in-scope intents, best first, confidences summing to at most 1; never empty
 * @param intents the wishes found in this message, in the order said; the best one alone where one
 *     is found, and {@code out_of_scope} alone where none is
 * @param inScope whether the message is a matter of the catalogue at all
 * @param inScopeProbability calibrated, 0..1
 * @param entities by position
 * @param embedding of the text, for the search that follows; empty if no encoder served
 * @param release id of the release that understood
 * @param degraded whether the encoder was missing or busy and n-grams alone decided
 */
public record Understanding(
    LanguageTag language,
    List<IntentScore> ranking,
    List<IntentScore> intents,
    boolean inScope,
    double inScopeProbability,
    List<Entity> entities,
    Emotion emotion,
    Optional<Embedding> embedding,
    String release,
    boolean degraded) {

  /** The first wish, or {@code out_of_scope}. */
  public IntentScore intent() {
    return intents.get(0);
  }

  public Optional<Entity> entity(String type) {
    return entities.stream().filter(e -> e.type().equals(type)).findFirst();
  }
}
