package io.kefu.inference.internal;

import io.kefu.inference.CombinedLanguageRecogniser;
import io.kefu.inference.InferenceSettings;
import io.kefu.inference.LanguageGuess;
import io.kefu.inference.LanguageRecogniser;
import io.kefu.inference.ModelStatus;
import io.kefu.inference.ModelUnusable;
import io.kefu.shared.LanguageTag;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * The language recogniser of the server: opened by {@link LoadModels}, closed with the application.
 * Until then it recognises nothing.
 */
@ApplicationScoped
class ServerLanguageRecogniser implements LanguageRecogniser {

  private final InferenceSettings settings;
  private volatile @Nullable CombinedLanguageRecogniser recogniser;

  /** For the container. */
  @NullUnmarked
  protected ServerLanguageRecogniser() {
    this(null);
  }

  @Inject
  ServerLanguageRecogniser(InferenceSettings settings) {
    this.settings = settings;
  }

  /**
   * @throws ModelUnusable if OpenNLP's model is missing or broken
   */
  void open() {
    recogniser = CombinedLanguageRecogniser.open(settings.lid176());
  }

  @Override
  public List<LanguageGuess> recognise(String text, Set<LanguageTag> allowed) {
    CombinedLanguageRecogniser open = recogniser;
    return open == null ? List.of() : open.recognise(text, allowed);
  }

  @Override
  public Set<LanguageTag> languages() {
    CombinedLanguageRecogniser open = recogniser;
    return open == null ? Set.of() : open.languages();
  }

  List<ModelStatus> status() {
    CombinedLanguageRecogniser open = recogniser;
    return open == null ? LanguageDetectors.planned(settings.lid176()) : open.models();
  }

  @PreDestroy
  void close() {
    CombinedLanguageRecogniser open = recogniser;
    recogniser = null;
    if (open != null) {
      open.close();
    }
  }
}
