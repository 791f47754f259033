package io.kefu.understanding.model;

import io.kefu.shared.LanguageTag;
import java.util.Map;
import java.util.Optional;

/**
 * A model of the catalogue in service: what it was trained on, how good it is, and one model a
 * language. Never changes once made; a better one takes its place as a whole.
 *
 * @param languages by primary language
 */
public record Release(
    ReleaseManifest manifest, Labels labels, Map<LanguageTag, LanguageModel> languages) {

  public Release {
    languages = Map.copyOf(languages);
  }

  public String id() {
    return manifest.id();
  }

  public Optional<LanguageModel> model(LanguageTag language) {
    return Optional.ofNullable(languages.get(language.primary()));
  }

  /**
   * The model that serves utterances of that language: its own; else the English one, because a
   * guess with low confidence is better than none; else any.
   */
  public LanguageModel modelFor(LanguageTag language) {
    return model(language)
        .or(() -> model(LanguageTag.ENGLISH))
        .orElseGet(() -> languages.values().iterator().next());
  }
}
