package io.kefu.learning;

import io.kefu.learning.ExampleProblem.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A training set as it is kept.
 *
 * @param format what it came as: {@code tsv csv xlsx rasa dialogflow luis clu json}
 * @param examples how many are kept, of all splits
 * @param intents how many intents they have, {@code out_of_scope} not counted
 * @param outOfScope how many of them are negatives
 * @param languages examples by primary language
 * @param splits examples by split
 * @param problems what a person should look at; the gravest kinds first, at most {@value
 *     #MOST_PROBLEMS}
 * @param problemCounts how many there are of each kind, told or not
 */
public record TrainingSetView(
    UUID id,
    String name,
    String format,
    int examples,
    int intents,
    int outOfScope,
    Map<String, Integer> languages,
    Map<String, Integer> splits,
    List<ExampleProblem> problems,
    Map<Kind, Integer> problemCounts,
    Instant createdAt) {

  public static final int MOST_PROBLEMS = 500;
}
