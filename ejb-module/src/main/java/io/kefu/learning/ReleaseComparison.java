package io.kefu.learning;

import io.kefu.understanding.Measured;
import java.util.List;

/**
 * Two releases side by side, by the cross-validation of their trainings.
 *
 * @param kept whether both kept what they took each example for; where not, nothing else is told
 * @param intents by name; of those that either learnt
 * @param common how many examples both judged: the same text in the same language under the same
 *     intent
 * @param mine right answers of the release among these
 * @param theirs right answers of the other one
 * @param sure whether the difference between both is unlikely to be chance: exact sign test on the
 *     examples that one gets right and the other wrong, at 5 %
 * @param gained examples that only the release gets right, by row; at most {@value #MOST_SENTENCES}
 * @param lost examples that only the other one gets right
 * @param gains how many there are, told or not
 * @param losses how many there are, told or not
 */
public record ReleaseComparison(
    boolean kept,
    List<IntentDifference> intents,
    int common,
    Measured mine,
    Measured theirs,
    boolean sure,
    List<Differing> gained,
    List<Differing> lost,
    int gains,
    int losses) {

  public static final int MOST_SENTENCES = 50;

  /**
   * An intent of both, each on the examples of its own training set.
   *
   * @param mine right answers among those that mean it; no cases where the release did not learn it
   * @param theirs the same of the other one
   */
  public record IntentDifference(
      String name, Measured mine, double mineF1, Measured theirs, double theirsF1) {}

  /**
   * An example, as the set of the release has it, that only one of both gets right.
   *
   * @param mine what the release took it for
   * @param theirs what the other one took it for
   */
  public record Differing(Example example, String mine, String theirs) {}

  /** Of two releases of which one kept nothing. */
  public static ReleaseComparison notKept() {
    Measured none = Measured.of(0, 0);
    return new ReleaseComparison(
        false, List.of(), 0, none, none, false, List.of(), List.of(), 0, 0);
  }
}
