package io.kefu.understanding.model;

import io.kefu.understanding.IntentScore;
import java.util.List;

/**
 * What an ensemble makes of a text.
 *
 * @param ranking in-scope intents, best first, confidences summing to at most {@code
 *     inScopeProbability}
 * @param inScopeProbability calibrated, 0..1
 * @param inScope whether that reaches the release's threshold
 */
public record Judgement(List<IntentScore> ranking, double inScopeProbability, boolean inScope) {

  public IntentScore best() {
    return ranking.get(0);
  }

  /** Name of the intent to serve: the best one, or {@code out_of_scope}. */
  public String served() {
    return inScope ? best().name() : IntentScore.OUT_OF_SCOPE;
  }
}
