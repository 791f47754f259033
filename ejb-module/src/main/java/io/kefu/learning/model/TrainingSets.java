package io.kefu.learning.model;

import io.kefu.learning.Example;
import io.kefu.learning.ExampleFilter;
import io.kefu.learning.IntentCount;
import io.kefu.learning.Split;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The training sets of the shop in scope, as they are kept. */
public interface TrainingSets {

  void add(TrainingSet set);

  /** Complete or not. */
  Optional<TrainingSet> find(UUID id);

  /** Complete ones, oldest first. */
  List<TrainingSet> list(Optional<UUID> after, int limit);

  /** Those that are not complete and were begun before. */
  List<UUID> incomplete(Instant begunBefore);

  void addExamples(UUID set, List<Example> examples);

  /** By row. */
  List<Example> examples(UUID set, ExampleFilter filter);

  /** Those of these splits after a row, by row. */
  List<Example> examples(UUID set, Set<Split> splits, int after, int limit);

  /** Those of these rows, in no order. */
  List<Example> examples(UUID set, Set<Integer> rows);

  /** Those with the most examples first. */
  List<IntentCount> intents(UUID set);

  /**
   * Removes the examples with the lowest rows.
   *
   * @return how many
   */
  int removeExamples(UUID set, int most);

  void remove(TrainingSet set);
}
