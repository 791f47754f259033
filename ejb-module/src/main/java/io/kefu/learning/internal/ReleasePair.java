package io.kefu.learning.internal;

import io.kefu.learning.Evaluation.IntentFigures;
import io.kefu.learning.Example;
import io.kefu.learning.ReleaseComparison;
import io.kefu.learning.ReleaseComparison.Differing;
import io.kefu.learning.ReleaseComparison.IntentDifference;
import io.kefu.learning.model.Scores;
import io.kefu.learning.model.SignTest;
import io.kefu.understanding.Measured;
import io.kefu.understanding.Verdict;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What two releases took their examples for.
 *
 * @param common the examples that both judged
 */
record ReleasePair(List<Verdict> mine, List<Verdict> theirs, List<Both> common) {

  private static final double UNLIKELY = 0.05;

  /** One example as each of the two took it. */
  record Both(Verdict mine, Verdict theirs) {}

  /**
   * @param key of an example, the same for the same example in both; null for one that is not known
   */
  static ReleasePair of(
      List<Verdict> mine,
      List<Verdict> theirs,
      Function<Verdict, @Nullable String> key,
      Function<Verdict, @Nullable String> theirKey) {
    Map<String, Verdict> byKey = new HashMap<>();
    for (Verdict verdict : theirs) {
      String name = theirKey.apply(verdict);
      if (name != null) {
        byKey.put(name, verdict);
      }
    }
    List<Both> common =
        mine.stream()
            .flatMap(
                v ->
                    Optional.ofNullable(key.apply(v))
                        .map(byKey::get)
                        .map(other -> new Both(v, other))
                        .stream())
            .sorted(Comparator.comparingInt(both -> both.mine.row()))
            .toList();
    return new ReleasePair(mine, theirs, common);
  }

  /**
   * @param examples of the release's training set, by rows; those that are gone are left out
   */
  ReleaseComparison comparison(Function<Set<Integer>, List<Example>> examples) {
    List<Both> gained = common.stream().filter(b -> b.mine.right() && !b.theirs.right()).toList();
    List<Both> lost = common.stream().filter(b -> !b.mine.right() && b.theirs.right()).toList();
    return new ReleaseComparison(
        true,
        intents(),
        common.size(),
        Measured.of(common.stream().filter(b -> b.mine.right()).count(), common.size()),
        Measured.of(common.stream().filter(b -> b.theirs.right()).count(), common.size()),
        SignTest.probability(gained.size(), lost.size()) < UNLIKELY,
        told(gained, examples),
        told(lost, examples),
        gained.size(),
        lost.size());
  }

  private static List<Differing> told(
      List<Both> all, Function<Set<Integer>, List<Example>> examples) {
    Map<Integer, Both> byRow =
        all.stream()
            .limit(ReleaseComparison.MOST_SENTENCES)
            .collect(Collectors.toMap(b -> b.mine.row(), Function.identity()));
    if (byRow.isEmpty()) {
      return List.of();
    }
    return examples.apply(byRow.keySet()).stream()
        .sorted(Comparator.comparingInt(Example::row))
        .flatMap(
            e ->
                Optional.ofNullable(byRow.get(e.row()))
                    .map(both -> new Differing(e, both.mine.taken(), both.theirs.taken()))
                    .stream())
        .toList();
  }

  private List<IntentDifference> intents() {
    Map<String, IntentFigures> ours = figures(mine);
    Map<String, IntentFigures> others = figures(theirs);
    TreeSet<String> names = new TreeSet<>(ours.keySet());
    names.addAll(others.keySet());
    return names.stream()
        .map(
            name ->
                new IntentDifference(
                    name,
                    recall(ours.get(name)),
                    f1(ours.get(name)),
                    recall(others.get(name)),
                    f1(others.get(name))))
        .toList();
  }

  private static double f1(@Nullable IntentFigures figures) {
    return figures == null ? 0 : figures.f1();
  }

  private static Measured recall(@Nullable IntentFigures figures) {
    return figures == null
        ? Measured.of(0, 0)
        : Measured.of(Math.round(figures.recall() * figures.support()), figures.support());
  }

  private static Map<String, IntentFigures> figures(List<Verdict> verdicts) {
    Scores scores = new Scores();
    verdicts.forEach(v -> scores.add(v.intent(), v.taken()));
    return scores.intents().stream()
        .collect(Collectors.toMap(IntentFigures::name, Function.identity()));
  }
}
