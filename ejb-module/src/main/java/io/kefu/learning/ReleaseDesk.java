package io.kefu.learning;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The releases of the shop in {@code ShopScope}. One worker a node trains them, one after the
 * other, behind live turns. A training that was interrupted by a restart begins again; one that a
 * restart interrupted three times has failed.
 *
 * <p>Every method that takes an id throws {@link io.kefu.shared.NotFound} if the shop has no such
 * release.
 */
public interface ReleaseDesk {

  /**
   * Orders a training; it waits for its turn.
   *
   * @throws io.kefu.shared.NotFound if the shop has no such training set
   * @throws io.kefu.shared.InvalidRequest if the name is none
   * @throws io.kefu.shared.Conflict if the shop has too many trainings waiting
   */
  ReleaseView train(ReleaseOrder order);

  ReleaseView get(String id);

  /**
   * @param after the last release of the page before
   * @param limit 1..1000
   */
  ReleasePage list(Optional<String> after, int limit);

  /**
   * Puts a release into service, without a dropped turn; an older one is the roll-back. Repeating
   * it changes nothing.
   *
   * @throws io.kefu.shared.Conflict if it is not trained
   * @throws io.kefu.understanding.DamagedRelease if its folder is damaged; what served goes on
   */
  ReleaseView activate(String id);

  /**
   * Ends a training without a result.
   *
   * @throws io.kefu.shared.Conflict if it is not being trained
   */
  ReleaseView cancel(String id);

  /**
   * Examples that a release was trained from, by their rows.
   *
   * @return those that are still there, in no order; none of the release that comes with Kefu
   */
  List<Example> examples(String id, Set<Integer> rows);

  /** Which intents it takes for each other. */
  ReleaseConfusions confusions(String id);

  /**
   * Two releases side by side.
   *
   * @param with id of the other one
   */
  ReleaseComparison compare(String id, String with);

  /**
   * Removes a release with its folder.
   *
   * @throws io.kefu.shared.Conflict if it serves, is being trained, or comes with Kefu
   */
  void remove(String id);
}
