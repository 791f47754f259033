package io.kefu.web.learning;

import io.kefu.learning.Evaluation;
import io.kefu.understanding.Measured;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well a release understands, on the wire.
 *
 * @param accuracy right answers among all examples
 * @param accuracyInterval in which the true accuracy lies at 95 %
 * @param inScopeAccuracy null where no example is in scope
 * @param outOfScopeRecall null where no example is out of scope
 * @param degraded examples that were understood without an encoder
 */
public record EvaluationShown(
    String release,
    int examples,
    double accuracy,
    IntervalShown accuracyInterval,
    double macroF1,
    @Nullable Double inScopeAccuracy,
    @Nullable Double outOfScopeRecall,
    List<Evaluation.IntentFigures> intents,
    List<LanguageScoreShown> languages,
    List<Evaluation.Confusion> confusions,
    int degraded,
    Evaluation.Latency latencyMs) {

  /** Both ends, 0..1. */
  public record IntervalShown(double low, double high) {}

  /** One language. */
  public record LanguageScoreShown(
      String code,
      int examples,
      double accuracy,
      double macroF1,
      @Nullable Double outOfScopeRecall) {

    static LanguageScoreShown of(Evaluation.LanguageScore score) {
      return new LanguageScoreShown(
          score.code(),
          score.accuracy().cases(),
          score.accuracy().value(),
          score.macroF1(),
          share(score.outOfScopeRecall()));
    }
  }

  static EvaluationShown of(Evaluation e) {
    return new EvaluationShown(
        e.release(),
        e.accuracy().cases(),
        e.accuracy().value(),
        new IntervalShown(e.accuracy().low(), e.accuracy().high()),
        e.macroF1(),
        share(e.inScopeAccuracy()),
        share(e.outOfScopeRecall()),
        e.intents(),
        e.languages().stream().map(LanguageScoreShown::of).toList(),
        e.confusions(),
        e.degraded(),
        e.latency());
  }

  private static @Nullable Double share(Measured measured) {
    return measured.cases() == 0 ? null : measured.value();
  }
}
