package io.kefu.commerce;

import io.kefu.shared.LanguageTag;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What happened to a parcel.
 *
 * @param text in the carrier's words
 * @param translations of it, by primary language tag; may be empty
 */
public record TrackingStep(Instant at, String text, Map<String, String> translations) {

  public TrackingStep {
    translations = Map.copyOf(translations);
  }

  /** A step that is told in one language. */
  public TrackingStep(Instant at, String text) {
    this(at, text, Map.of());
  }

  /** Its translation into that language; empty if there is none. */
  public Optional<String> in(LanguageTag language) {
    return Optional.ofNullable(translations.get(language.primary().value()));
  }
}
