package io.kefu.knowledge;

import io.kefu.inference.Embedding;
import io.kefu.inference.EncoderBusy;
import io.kefu.inference.Encoders;
import io.kefu.shared.LanguageTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/**
 * Makes a {@link Question} where no turn has encoded the text already: for the search API and for
 * editors' trials.
 */
@ApplicationScoped
public class QuestionEncoder {

  private final Encoders encoders;

  /** For the container. */
  @NullUnmarked
  protected QuestionEncoder() {
    this(null);
  }

  @Inject
  public QuestionEncoder(Encoders encoders) {
    this.encoders = encoders;
  }

  /**
   * The question with its vector; without one while the encoder is busy, or if the language has
   * none.
   */
  public Question question(String text, LanguageTag language, int limit) {
    return new Question(text, language, embedding(text, language), Optional.empty(), limit);
  }

  private Optional<Embedding> embedding(String text, LanguageTag language) {
    try {
      return encoders.forLanguage(language).map(encoder -> encoder.encode(text));
    } catch (EncoderBusy e) {
      return Optional.empty();
    }
  }
}
