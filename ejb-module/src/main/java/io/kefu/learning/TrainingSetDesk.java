package io.kefu.learning;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The training sets of the shop in {@code ShopScope}. Personal values in examples are masked before
 * anything is kept, as they are in conversations. Call it without a transaction: a large set is
 * written in many short ones, and is there for others when all of it is.
 *
 * <p>Every method that takes an id throws {@link io.kefu.shared.NotFound} if the shop has no such
 * set.
 */
public interface TrainingSetDesk {

  /**
   * Reads a file and keeps its examples, whatever a person may have to say about them.
   *
   * @throws UnreadableExamples if the file is not what it says, with the line and the cure
   * @throws UnknownExampleFormat if it is nothing that is read here
   * @throws io.kefu.shared.InvalidRequest if the name is none
   */
  TrainingSetView keep(TrainingSetUpload upload);

  TrainingSetView get(UUID id);

  /**
   * @param after the last set of the page before
   * @param limit 1..1000
   */
  TrainingSetPage list(Optional<UUID> after, int limit);

  ExamplePage examples(UUID id, ExampleFilter filter);

  /** The intents of a set, those with the most examples first. */
  List<IntentCount> intents(UUID id);

  /**
   * Keeps a changed set as its next version, under a new id and name; rows that stay keep their
   * numbers. The version before stays as it is where a release was trained from it, so that the
   * release can be trained again and explained, and is removed otherwise.
   *
   * @throws io.kefu.shared.InvalidRequest if nothing is changed, a row is not there, a text or an
   *     intent is none, or no example is left
   */
  TrainingSetView revise(UUID id, SetChanges changes);

  /**
   * Removes a set with its examples; releases that were trained from it go on.
   *
   * @throws io.kefu.shared.Conflict if a release is being trained from it
   */
  void remove(UUID id);
}
