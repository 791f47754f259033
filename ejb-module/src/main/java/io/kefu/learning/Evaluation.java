package io.kefu.learning;

import io.kefu.understanding.Measured;
import java.util.List;

/**
 * How well a release understands what it was measured by, as it would serve: an utterance below its
 * threshold counts as refused.
 *
 * @param release id of the release that understood
 * @param accuracy right answers among all utterances
 * @param macroF1 mean F1 over the intents that occur among the examples
 * @param inScopeAccuracy right answers among the utterances in scope
 * @param outOfScopeRecall utterances out of scope that were refused; no cases where there were none
 * @param intents by name; also those that nobody meant and some were taken for
 * @param languages by code
 * @param confusions most frequent first, at most {@value #MOST_CONFUSIONS}
 * @param degraded utterances that were understood without an encoder
 * @param latency of one utterance after the other, without the network
 */
public record Evaluation(
    String release,
    Measured accuracy,
    double macroF1,
    Measured inScopeAccuracy,
    Measured outOfScopeRecall,
    List<IntentFigures> intents,
    List<LanguageScore> languages,
    List<Confusion> confusions,
    int degraded,
    Latency latency) {

  public static final int MOST_CONFUSIONS = 100;

  /**
   * One intent.
   *
   * @param precision right answers among those taken for it; 0 if there were none
   * @param recall right answers among those that meant it; 0 if there were none
   * @param support how many meant it
   */
  public record IntentFigures(
      String name, double precision, double recall, double f1, int support) {}

  /** One language. */
  public record LanguageScore(
      String code, Measured accuracy, double macroF1, Measured outOfScopeRecall) {}

  /** How often an intent was taken for another one. */
  public record Confusion(String intent, String takenFor, int count) {}

  /** Milliseconds within which half and 99 of 100 utterances were understood. */
  public record Latency(double p50, double p99) {}
}
