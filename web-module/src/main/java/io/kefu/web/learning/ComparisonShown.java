package io.kefu.web.learning;

import io.kefu.learning.ReleaseComparison;
import io.kefu.understanding.Measured;
import io.kefu.web.learning.ReleaseShown.ShareShown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two releases side by side on the wire.
 *
 * @param kept false where one of both kept nothing of its cross-validation
 * @param mine null where both judged no example in common
 */
public record ComparisonShown(
    boolean kept,
    List<IntentShown> intents,
    int common,
    @Nullable ShareShown mine,
    @Nullable ShareShown theirs,
    boolean sure,
    int gains,
    int losses,
    List<DifferingShown> gained,
    List<DifferingShown> lost) {

  /**
   * An intent of both.
   *
   * @param mine right answers; null where the release did not learn it
   */
  public record IntentShown(
      String name,
      @Nullable ShareShown mine,
      double mineF1,
      @Nullable ShareShown theirs,
      double theirsF1) {

    static IntentShown of(ReleaseComparison.IntentDifference intent) {
      return new IntentShown(
          intent.name(),
          share(intent.mine()),
          intent.mineF1(),
          share(intent.theirs()),
          intent.theirsF1());
    }
  }

  /** An example that only one of both gets right. */
  public record DifferingShown(ExampleShown example, String mine, String theirs) {

    static DifferingShown of(ReleaseComparison.Differing differing) {
      return new DifferingShown(
          ExampleShown.of(differing.example()), differing.mine(), differing.theirs());
    }
  }

  static ComparisonShown of(ReleaseComparison c) {
    return new ComparisonShown(
        c.kept(),
        c.intents().stream().map(IntentShown::of).toList(),
        c.common(),
        share(c.mine()),
        share(c.theirs()),
        c.sure(),
        c.gains(),
        c.losses(),
        c.gained().stream().map(DifferingShown::of).toList(),
        c.lost().stream().map(DifferingShown::of).toList());
  }

  private static @Nullable ShareShown share(Measured measured) {
    return measured.cases() == 0 ? null : ShareShown.of(measured);
  }
}
