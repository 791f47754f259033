package io.kefu.web.learning;

import io.kefu.learning.ExampleProblem;
import io.kefu.learning.ExampleProblem.Kind;
import io.kefu.learning.TrainingSetView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A training set on the wire.
 *
 * @param examples how many are kept
 * @param intents how many intents they have, {@code out_of_scope} not counted
 * @param problems what a person should look at
 * @param problemCounts how many there are of each kind, told or not
 */
public record TrainingSetShown(
    UUID id,
    String name,
    String format,
    int examples,
    int intents,
    int outOfScope,
    Map<String, Integer> languages,
    Map<String, Integer> splits,
    List<ProblemShown> problems,
    Map<String, Integer> problemCounts,
    Instant createdAt) {

  /**
   * Something that a person should look at.
   *
   * @param rows of the file; the first ten of them
   */
  public record ProblemShown(Kind kind, List<Integer> rows, String message) {

    static ProblemShown of(ExampleProblem problem) {
      return new ProblemShown(problem.kind(), problem.rows(), problem.message());
    }
  }

  static TrainingSetShown of(TrainingSetView set) {
    Map<String, Integer> counts = new TreeMap<>();
    set.problemCounts().forEach((kind, count) -> counts.put(kind.code(), count));
    return new TrainingSetShown(
        set.id(),
        set.name(),
        set.format(),
        set.examples(),
        set.intents(),
        set.outOfScope(),
        set.languages(),
        set.splits(),
        set.problems().stream().map(ProblemShown::of).toList(),
        counts,
        set.createdAt());
  }
}
