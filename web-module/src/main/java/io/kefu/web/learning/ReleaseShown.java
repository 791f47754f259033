package io.kefu.web.learning;

import io.kefu.learning.ReleaseState;
import io.kefu.learning.ReleaseView;
import io.kefu.understanding.LanguageFigures;
import io.kefu.understanding.Measured;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A release on the wire.
 *
 * @param progress 0..1
 * @param secondsLeft an estimate while it is in training
 * @param metrics null until it is trained
 * @param trainingSet null for the release that comes with Kefu
 * @param failure why it failed and what to do
 */
public record ReleaseShown(
    String id,
    String name,
    ReleaseState state,
    double progress,
    @Nullable Long secondsLeft,
    @Nullable MetricsShown metrics,
    @Nullable UUID trainingSet,
    String recipe,
    @Nullable String failure,
    Instant createdAt,
    @Nullable Instant trainedAt,
    @Nullable Instant activatedAt) {

  /** Figures by language, from cross-validation on what was learnt. */
  public record MetricsShown(List<LanguageShown> languages) {}

  /**
   * How well one language is understood.
   *
   * @param accuracy of the chosen intent among texts in scope
   * @param served right answers among all texts, refusals counted
   * @param outOfScopeRecall null where the set has no negatives
   */
  public record LanguageShown(
      String code,
      int examples,
      ShareShown accuracy,
      ShareShown served,
      double macroF1,
      @Nullable ShareShown outOfScopeRecall,
      ShareShown refusedInScope,
      double calibrationError) {

    static LanguageShown of(LanguageFigures figures) {
      return new LanguageShown(
          figures.language().value(),
          figures.examples(),
          ShareShown.of(figures.accuracy()),
          ShareShown.of(figures.served()),
          figures.macroF1(),
          figures.outOfScopeRecall().cases() == 0
              ? null
              : ShareShown.of(figures.outOfScopeRecall()),
          ShareShown.of(figures.refusedInScope()),
          figures.calibrationError());
    }
  }

  /** A share of cases; the true one lies between low and high at 95 %. */
  public record ShareShown(double value, double low, double high, int cases) {

    static ShareShown of(Measured share) {
      return new ShareShown(share.value(), share.low(), share.high(), share.cases());
    }
  }

  static ReleaseShown of(ReleaseView release) {
    return new ReleaseShown(
        release.id(),
        release.name(),
        release.state(),
        release.progress(),
        release.secondsLeft().orElse(null),
        release.figures().isEmpty()
            ? null
            : new MetricsShown(release.figures().stream().map(LanguageShown::of).toList()),
        release.trainingSet().orElse(null),
        release.recipe(),
        release.failure().orElse(null),
        release.createdAt(),
        release.trainedAt().orElse(null),
        release.activatedAt().orElse(null));
  }
}
