package io.kefu.web.understanding;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kefu.understanding.Emotion;
import io.kefu.understanding.Entity;
import io.kefu.understanding.IntentScore;
import io.kefu.understanding.Understanding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a text means, as the API tells it.
 *
 * @param text as sent
 * @param intent best intent, or {@code out_of_scope}
 * @param intents the wishes found in the message, in the order said
 * @param intentRanking intents in scope, best first
 * @param inScopeProbability calibrated, unrounded
 * @param degraded whether it was understood without the encoder
 * @param explanation where it was asked for
 */
public record ParseResult(
    String text,
    String language,
    Scored intent,
    List<Scored> intents,
    List<Scored> intentRanking,
    boolean inScope,
    double inScopeProbability,
    List<Found> entities,
    Felt emotion,
    String release,
    boolean degraded,
    double elapsedMs,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ExplanationShown explanation) {

  /** An intent with its confidence. */
  public record Scored(String name, double confidence) {

    static Scored of(IntentScore score) {
      return new Scored(score.name(), score.confidence());
    }
  }

  /** An entity; positions count code points of the text as sent. */
  public record Found(String type, String value, String text, int start, int end) {

    /** Shows the caller what the caller wrote, not what is kept of it. */
    static Found of(Entity entity, int[] sent) {
      String written = new String(sent, entity.start(), entity.end() - entity.start());
      return new Found(entity.type(), entity.value(), written, entity.start(), entity.end());
    }
  }

  /** An emotion with its intensity, 0..1. */
  public record Felt(String name, double intensity) {

    static Felt of(Emotion emotion) {
      return new Felt(emotion.name().code(), emotion.intensity());
    }
  }

  static ParseResult of(String sent, Understanding u, double elapsedMs) {
    return of(sent, u, elapsedMs, null);
  }

  static ParseResult of(
      String sent, Understanding u, double elapsedMs, @Nullable ExplanationShown explanation) {
    int[] points = sent.codePoints().toArray();
    List<Scored> ranking = u.ranking().stream().map(Scored::of).toList();
    List<Scored> intents = u.intents().stream().map(Scored::of).toList();
    return new ParseResult(
        sent,
        u.language().value(),
        u.inScope() ? ranking.get(0) : intents.get(0),
        intents,
        ranking,
        u.inScope(),
        u.inScopeProbability(),
        u.entities().stream().map(e -> Found.of(e, points)).toList(),
        Felt.of(u.emotion()),
        u.release(),
        u.degraded(),
        elapsedMs,
        explanation);
  }
}
