package io.kefu.understanding.internal;

import io.kefu.shared.LanguageTag;
import io.kefu.understanding.LanguageFigures;
import io.kefu.understanding.Measured;
import io.kefu.understanding.model.Metrics;
import io.kefu.understanding.model.ReleaseManifest.LanguagePart;
import io.kefu.understanding.model.Share;

/** Figures of a manifest, as the doorway tells them. */
final class Figures {

  private Figures() {}

  static LanguageFigures of(LanguagePart part) {
    Metrics metrics = part.full().metrics();
    return new LanguageFigures(
        new LanguageTag(part.language()),
        part.examples(),
        of(metrics.accuracy()),
        of(metrics.served()),
        metrics.macroF1(),
        of(metrics.outOfScopeRecall()),
        of(metrics.refusedInScope()),
        metrics.calibrationError());
  }

  private static Measured of(Share share) {
    return new Measured(share.value(), share.low(), share.high(), share.cases());
  }
}
