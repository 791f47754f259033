package io.kefu.learning.model;

import io.kefu.learning.Evaluation.Confusion;
import io.kefu.learning.Evaluation.IntentFigures;
import io.kefu.understanding.IntentScore;
import io.kefu.understanding.Measured;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts who was taken for what, and says what that makes. */
public final class Scores {

  private final Map<String, Map<String, Integer>> takenFor = new TreeMap<>();

  /** One more utterance. */
  public void add(String meant, String taken) {
    takenFor.computeIfAbsent(meant, m -> new TreeMap<>()).merge(taken, 1, Integer::sum);
  }

  public Measured accuracy() {
    int right = takenFor.keySet().stream().mapToInt(intent -> count(intent, intent)).sum();
    return Measured.of(right, takenFor.keySet().stream().mapToInt(this::support).sum());
  }

  /** Among utterances in scope. */
  public Measured inScopeAccuracy() {
    List<String> inScope =
        takenFor.keySet().stream().filter(i -> !i.equals(IntentScore.OUT_OF_SCOPE)).toList();
    return Measured.of(
        inScope.stream().mapToInt(i -> count(i, i)).sum(),
        inScope.stream().mapToInt(this::support).sum());
  }

  public Measured outOfScopeRecall() {
    return Measured.of(
        count(IntentScore.OUT_OF_SCOPE, IntentScore.OUT_OF_SCOPE),
        support(IntentScore.OUT_OF_SCOPE));
  }

  /** Mean F1 over the intents that somebody meant; 0 if there are none. */
  public double macroF1() {
    return intents().stream()
        .filter(i -> i.support() > 0)
        .mapToDouble(IntentFigures::f1)
        .average()
        .orElse(0);
  }

  /** By name. */
  public List<IntentFigures> intents() {
    TreeSet<String> names = new TreeSet<>(takenFor.keySet());
    takenFor.values().forEach(taken -> names.addAll(taken.keySet()));
    return names.stream().map(this::figures).toList();
  }

  private IntentFigures figures(String name) {
    int right = count(name, name);
    int meant = support(name);
    int taken = takenFor.keySet().stream().mapToInt(m -> count(m, name)).sum();
    return new IntentFigures(
        name, share(right, taken), share(right, meant), share(2 * right, meant + taken), meant);
  }

  /** Most frequent first, then by name. */
  public List<Confusion> confusions(int most) {
    return takenFor.entrySet().stream()
        .flatMap(
            meant ->
                meant.getValue().entrySet().stream()
                    .filter(taken -> !taken.getKey().equals(meant.getKey()))
                    .map(t -> new Confusion(meant.getKey(), t.getKey(), t.getValue())))
        .sorted(
            Comparator.comparingInt(Confusion::count)
                .reversed()
                .thenComparing(Confusion::intent)
                .thenComparing(Confusion::takenFor))
        .limit(most)
        .toList();
  }

  private int support(String intent) {
    return takenFor.getOrDefault(intent, Map.of()).values().stream()
        .mapToInt(Integer::intValue)
        .sum();
  }

  private int count(String meant, String taken) {
    return takenFor.getOrDefault(meant, Map.of()).getOrDefault(taken, 0);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
