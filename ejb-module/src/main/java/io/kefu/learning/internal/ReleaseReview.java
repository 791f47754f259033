package io.kefu.learning.internal;

import io.kefu.learning.ConfusedPair;
import io.kefu.learning.ConfusedPair.Mistaken;
import io.kefu.learning.Example;
import io.kefu.learning.ReleaseConfusions;
import io.kefu.learning.model.Confusability;
import io.kefu.learning.model.Confusability.Confused;
import io.kefu.understanding.Verdict;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the verdicts of a release tell, with the sentences that they are about. */
final class ReleaseReview {

  private ReleaseReview() {}

  /**
   * @param examples of the release's training set, by rows; those that are gone are left out
   */
  static ReleaseConfusions confusions(
      List<Verdict> verdicts, Function<Set<Integer>, List<Example>> examples) {
    List<Confused> pairs =
        Confusability.of(verdicts).stream().limit(ReleaseConfusions.MOST_PAIRS).toList();
    Set<Integer> rows =
        pairs.stream()
            .map(ReleaseReview::told)
            .flatMap(Collection::stream)
            .map(Verdict::row)
            .collect(Collectors.toSet());
    Map<Integer, Example> byRow =
        rows.isEmpty()
            ? Map.of()
            : examples.apply(rows).stream()
                .collect(Collectors.toMap(Example::row, Function.identity()));
    return new ReleaseConfusions(
        true,
        verdicts.size(),
        (int) verdicts.stream().filter(Predicate.not(Verdict::right)).count(),
        pairs.stream().map(pair -> pair(pair, byRow)).toList(),
        Confusability.matrix(verdicts, pairs));
  }

  private static List<Verdict> told(Confused pair) {
    return pair.mistakes().stream().limit(ConfusedPair.MOST_EXAMPLES).toList();
  }

  private static ConfusedPair pair(Confused pair, Map<Integer, Example> byRow) {
    int firstAsSecond = pair.firstAsSecond();
    return new ConfusedPair(
        pair.first(),
        pair.second(),
        firstAsSecond,
        pair.mistakes().size() - firstAsSecond,
        pair.firstExamples(),
        pair.secondExamples(),
        pair.suspects(),
        pair.proposal(),
        told(pair).stream()
            .flatMap(
                v ->
                    Optional.ofNullable(byRow.get(v.row()))
                        .map(
                            e ->
                                new Mistaken(
                                    e, v.taken(), v.confidence(), Confusability.isSuspect(v)))
                        .stream())
            .toList());
  }
}
