package io.kefu.learning.model;

import io.kefu.learning.ConfusedPair.Proposal;
import io.kefu.learning.ConfusionMatrix;
import io.kefu.understanding.IntentScore;
import io.kefu.understanding.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the intents that are taken for each other more often than by chance.
 *
 * <p>Chance is a release that makes as many mistakes and spreads them evenly: of the examples of an
 * intent it takes the same share as of all for something else, and each other intent is as likely.
 * The mistakes between two intents then follow a Poisson distribution closely; a pair is told where
 * as many as there are would be as rare as {@link #RARE}, shared among all pairs that could be
 * (Bonferroni). A single mistake is never told.
 */
public final class Confusability {

  /**
   * From so much confidence in another intent on, a label is to be doubted; advice, not measured.
   */
  public static final double SUSPECT = 0.9;

  private static final double RARE = 0.05;
  private static final int FEWEST = 2;

  /**
   * Of two intents; where more of their examples are mixed up, a release hardly tells them apart.
   */
  private static final double HARDLY_APART = 0.25;

  /** Of the mistakes, that the rarer direction has at least where both directions count. */
  private static final double BOTH_WAYS = 0.25;

  private final Map<String, Integer> support = new HashMap<>();
  private final Map<Pair, List<Verdict>> mistakes = new HashMap<>();
  private int wrong;

  /** Two intents, by name. */
  private record Pair(String one, String other) {

    static Pair of(Verdict verdict) {
      return verdict.intent().compareTo(verdict.taken()) < 0
          ? new Pair(verdict.intent(), verdict.taken())
          : new Pair(verdict.taken(), verdict.intent());
    }
  }

  /**
   * Two intents with the mistakes between them.
   *
   * @param first the one that is mistaken more often
   * @param mistakes the most confident first
   */
  public record Confused(
      String first,
      String second,
      int firstExamples,
      int secondExamples,
      List<Verdict> mistakes,
      Proposal proposal) {

    public int firstAsSecond() {
      return (int) mistakes.stream().filter(v -> v.intent().equals(first)).count();
    }

    public int suspects() {
      return (int) mistakes.stream().filter(Confusability::isSuspect).count();
    }
  }

  private Confusability(List<Verdict> verdicts) {
    for (Verdict verdict : verdicts) {
      support.merge(verdict.intent(), 1, Integer::sum);
      if (!verdict.right()) {
        wrong++;
        mistakes.computeIfAbsent(Pair.of(verdict), p -> new ArrayList<>()).add(verdict);
      }
    }
  }

  /** Most mistakes first, then by name. */
  public static List<Confused> of(List<Verdict> verdicts) {
    Confusability all = new Confusability(verdicts);
    return all.mistakes.entrySet().stream()
        .filter(e -> all.moreThanByChance(e.getKey(), e.getValue().size()))
        .map(e -> all.confused(e.getKey(), e.getValue()))
        .sorted(
            Comparator.comparingInt((Confused c) -> c.mistakes().size())
                .reversed()
                .thenComparing(Confused::first)
                .thenComparing(Confused::second))
        .toList();
  }

  /**
   * How often the most confused intents were taken for each other.
   *
   * @param pairs of those verdicts, most mistakes first
   */
  public static ConfusionMatrix matrix(List<Verdict> verdicts, List<Confused> pairs) {
    List<String> intents = ConfusedOrder.of(pairs, ConfusionMatrix.MOST_INTENTS);
    Map<String, Map<String, Integer>> taken = new HashMap<>();
    Map<String, Integer> examples = new HashMap<>();
    for (Verdict verdict : verdicts) {
      examples.merge(verdict.intent(), 1, Integer::sum);
      taken
          .computeIfAbsent(verdict.intent(), intent -> new HashMap<>())
          .merge(verdict.taken(), 1, Integer::sum);
    }
    return new ConfusionMatrix(
        intents.stream()
            .map(
                intent ->
                    new ConfusionMatrix.Row(
                        intent,
                        examples.getOrDefault(intent, 0),
                        intents.stream()
                            .map(
                                other ->
                                    taken.getOrDefault(intent, Map.of()).getOrDefault(other, 0))
                            .toList()))
            .toList());
  }

  /** Whether the label of an example is to be doubted. */
  public static boolean isSuspect(Verdict verdict) {
    return !verdict.right() && verdict.confidence() >= SUSPECT;
  }

  private boolean moreThanByChance(Pair pair, int seen) {
    int intents = support.size();
    if (seen < FEWEST || intents < 2) {
      return false;
    }
    int judged = support.values().stream().mapToInt(Integer::intValue).sum();
    double share = (double) wrong / judged;
    double expected = (support(pair.one) + support(pair.other)) * share / (intents - 1);
    double pairs = intents * (intents - 1) / 2.0;
    return intents == 2 || atLeast(seen, expected) < RARE / pairs;
  }

  /** Probability of so many or more where so many are expected. */
  static double atLeast(int seen, double expected) {
    double term = Math.exp(-expected);
    double fewer = 0;
    for (int k = 0; k < seen; k++) {
      fewer += term;
      term *= expected / (k + 1);
    }
    return Math.max(0, 1 - fewer);
  }

  private Confused confused(Pair pair, List<Verdict> between) {
    long ofOne = between.stream().filter(v -> v.intent().equals(pair.one)).count();
    boolean oneFirst = 2 * ofOne >= between.size();
    String first = oneFirst ? pair.one : pair.other;
    String second = oneFirst ? pair.other : pair.one;
    List<Verdict> ranked =
        between.stream()
            .sorted(
                Comparator.comparingDouble(Verdict::confidence)
                    .reversed()
                    .thenComparing(Verdict::row))
            .toList();
    return new Confused(
        first, second, support(first), support(second), ranked, proposal(pair, ranked, ofOne));
  }

  private Proposal proposal(Pair pair, List<Verdict> between, long ofOne) {
    int all = between.size();
    long suspects = between.stream().filter(Confusability::isSuspect).count();
    if (2 * suspects >= all) {
      return Proposal.RELABEL;
    }
    if (pair.one.equals(IntentScore.OUT_OF_SCOPE) || pair.other.equals(IntentScore.OUT_OF_SCOPE)) {
      return Proposal.SCOPE;
    }
    double mixed = (double) all / (support(pair.one) + support(pair.other));
    boolean bothWays = Math.min(ofOne, all - ofOne) >= BOTH_WAYS * all;
    return mixed >= HARDLY_APART && bothWays ? Proposal.MERGE : Proposal.SEPARATE;
  }

  private int support(String intent) {
    return support.getOrDefault(intent, 0);
  }
}
