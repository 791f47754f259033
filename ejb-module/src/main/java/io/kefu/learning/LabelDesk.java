package io.kefu.learning;

import io.kefu.shared.LanguageTag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Helps to look after the labels of the training sets of the shop in {@code ShopScope}. Call it
 * without a transaction.
 *
 * <p>Every method throws {@link io.kefu.shared.NotFound} if the shop has no such set.
 */
public interface LabelDesk {

  /**
   * The examples of a set whose label is probably wrong, as far as they are worked out.
   *
   * @param after the last rank of the page before; 0 for the first page
   * @param limit 1..1000
   */
  SuspicionPage suspicions(UUID set, int after, int limit);

  /**
   * Looks through a set in the background, anew where that was done before; does nothing while it
   * is being done.
   *
   * @throws io.kefu.shared.Conflict if too many sets wait
   */
  void lookThrough(UUID set);

  /**
   * A person says that the labels of those rows are right: the same text with the same intent is
   * suspected no more, in no set of the shop. Rows that are not there are passed over.
   *
   * @return how many labels were kept
   */
  int keepLabels(UUID set, Set<Integer> rows);

  /**
   * The examples that mean most nearly the same as a text, closest first.
   *
   * @param text may hold personal values; they are masked; 1..4000 code points
   * @param language empty to recognise it among those of the set
   * @param limit 1..1000
   * @return empty if the set has no example in that language, or the language has no encoder
   * @throws io.kefu.shared.InvalidRequest if the text is none
   * @throws io.kefu.shared.Conflict if the set was not looked through yet; that is begun, and the
   *     conflict says when to come again
   */
  List<SimilarExample> similar(UUID set, String text, Optional<LanguageTag> language, int limit);
}
