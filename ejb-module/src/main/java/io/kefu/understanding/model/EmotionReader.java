package io.kefu.understanding.model;

import io.kefu.understanding.Emotion;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads how the customer feels from the words alone: a soft signal, for order and tone, never a
 * reason to refuse.
 *
 * <p>Each cue found adds its weight to its feeling; a phrase that means the opposite or nothing
 * ("not happy", "垃圾袋") hides the cues inside it. The strongest feeling wins if it reaches {@link
 * #LEAST}; between equals the graver one. Exclamation marks, repeated words, capitals and
 * strengthening words raise the intensity, and lend an angry word that is too weak alone the weight
 * it lacked.
 */
public final class EmotionReader {

  /** A single full cue shows a feeling; half of one needs company or loudness. */
  private static final double LEAST = 0.9;

  private static final double LOUDNESS_LENDS = 0.35;

  private static final Pattern STRENGTHENING =
      Pattern.compile(
          "太|非常|特别|超级|极其|极了|真的是|实在|简直|完全|死了|透了|\\b(?:so|very|really|extremely|absolutely|totally|completely|super|utterly)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern EXCLAMATION = Pattern.compile("!");
  private static final Pattern SHOUTED = Pattern.compile("\\b[A-Z]{3,}\\b");
  private static final Pattern REPEATED =
      Pattern.compile("(\\p{L}|[?!])\\1{2,}|(\\p{IsHan}{2,4})[,!。 ]*\\2");

  /** From the gravest on. */
  private static final List<Emotion.Name> GRAVITY =
      List.of(
          Emotion.Name.ANGER,
          Emotion.Name.SADNESS,
          Emotion.Name.DISAPPOINTMENT,
          Emotion.Name.ANXIETY,
          Emotion.Name.CONFUSION,
          Emotion.Name.GRATITUDE,
          Emotion.Name.JOY);

  private final EmotionCues cues;

  public EmotionReader(EmotionCues cues) {
    this.cues = cues;
  }

  public Emotion read(NormalText text) {
    double loudness = loudness(text.text());
    Map<Emotion.Name, Double> weights = new EnumMap<>(cues.weigh(text.text()));
    weights.computeIfPresent(
        Emotion.Name.ANGER, (name, w) -> w + LOUDNESS_LENDS * Math.min(1, loudness));
    Emotion.Name strongest = Emotion.Name.NEUTRAL;
    double weight = 0;
    for (Emotion.Name name : GRAVITY) {
      double its = weights.getOrDefault(name, 0.0);
      if (its > weight) {
        strongest = name;
        weight = its;
      }
    }
    return weight < LEAST ? neutral(weight) : new Emotion(strongest, intensity(weight, loudness));
  }

  private static Emotion neutral(double weight) {
    return new Emotion(Emotion.Name.NEUTRAL, round(Math.min(0.3, weight / 4)));
  }

  /**
   * One plain cue is a little under a half; more cues and loudness approach 1 and never reach it.
   */
  private static double intensity(double weight, double loudness) {
    return round(1 - Math.exp(-0.55 * weight - 0.3 * loudness));
  }

  private static double round(double value) {
    return Math.round(value * 100) / 100.0;
  }

  /** 0 for a calm sentence; about 1 for one strong sign of a raised voice, at most 3. */
  private static double loudness(String text) {
    double signs =
        0.4 * count(EXCLAMATION, text)
            + count(REPEATED, text)
            + 0.6 * count(STRENGTHENING, text)
            + 0.7 * (count(SHOUTED, text) >= 2 ? count(SHOUTED, text) : 0);
    return Math.min(3, signs);
  }

  private static long count(Pattern pattern, String text) {
    return pattern.matcher(text).results().count();
  }
}
