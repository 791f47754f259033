package io.kefu.web.learning;

import io.kefu.learning.Suspicion;
import io.kefu.learning.SuspicionPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Suspected labels on the wire, the surest suspicion first.
 *
 * @param progress 0..1 of the work under way; 1 where none is
 * @param open how many suspicions nobody has settled
 * @param changes rows changed, removed or added since the set was looked through
 * @param next what {@code after} takes; null on the last page
 * @param failure why the last look failed and what to do
 */
public record SuspicionsShown(
    SuspicionPage.State state,
    double progress,
    int open,
    int changes,
    List<SuspicionShown> suspicions,
    @Nullable Integer next,
    @Nullable String failure) {

  /**
   * An example whose label is probably wrong.
   *
   * @param proposed the intent that it more likely has
   * @param confidence in that, 0..1
   * @param givenConfidence the same in the intent that it has
   * @param nearest examples of the proposed intent, closest first
   */
  public record SuspicionShown(
      int rank,
      ExampleShown example,
      String proposed,
      double confidence,
      double givenConfidence,
      List<ExampleShown> nearest) {

    static SuspicionShown of(Suspicion suspicion) {
      return new SuspicionShown(
          suspicion.rank(),
          ExampleShown.of(suspicion.example()),
          suspicion.proposed(),
          suspicion.confidence(),
          suspicion.givenConfidence(),
          suspicion.nearest().stream().map(ExampleShown::of).toList());
    }
  }

  static SuspicionsShown of(SuspicionPage page) {
    return new SuspicionsShown(
        page.state(),
        page.progress(),
        page.open(),
        page.changes(),
        page.suspicions().stream().map(SuspicionShown::of).toList(),
        page.next().orElse(null),
        page.failure().orElse(null));
  }
}
