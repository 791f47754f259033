package io.kefu.understanding;

import java.util.Locale;

/**
 * How the customer feels in this utterance.
 *
 * @param intensity 0 (not at all) to 1 (as strong as it gets)
 */
public record Emotion(Name name, double intensity) {

  public static final Emotion NEUTRAL = new Emotion(Name.NEUTRAL, 0.0);

  /** The eight labels of the public contract. */
  public enum Name {
    ANGER,
    DISAPPOINTMENT,
    ANXIETY,
    CONFUSION,
    SADNESS,
    JOY,
    GRATITUDE,
    NEUTRAL;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
