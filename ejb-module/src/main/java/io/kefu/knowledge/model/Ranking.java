package io.kefu.knowledge.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Joins what vectors and words found into one list, best first, one entry an article.
 *
 * <p>The evidence for a phrasing is its cosine plus a little for common words (the Dice coefficient
 * of both sets of words); with no vector, half that coefficient and half its BM25 beside the best
 * one. A code that question and phrasing share, such as a product number, and a wording that is the
 * question itself weigh more than any nearness. A {@link Calibration} makes one probability of an
 * article's evidence, so that scores compare between questions. Joining two lists by rank instead
 * loses to vectors alone at rank one, and says nothing of how sure a hit is.
 *
 * <p>A phrasing that only the words found lies no nearer than the last of the nearest: that cosine
 * is taken, an upper bound that asks the index nothing more.
 */
public final class Ranking {

  /**
   * Breaks near-ties; more makes customers' free wording lose to a phrasing that happens to share
   * words.
   */
  private static final double COMMON_WORDS = 0.02;

  private static final double COMMON_CODE = 0.15;
  private static final double SAME_WORDING = 0.15;

  /** Punctuation and letter case move a vector this little. */
  private static final double SAME = 0.99;

  private static final Comparator<Ranked> BEST_FIRST =
      Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::article);

  private static final Comparator<Weighed> STRONGEST_FIRST =
      Comparator.comparingDouble(Weighed::evidence)
          .reversed()
          .thenComparing(weighed -> weighed.found.phrasing.wording());

  private final Set<String> words;
  private final Set<String> codes;
  private final Calibration calibration;

  /**
   * @param words of the question
   * @param codes in the question
   */
  public Ranking(Collection<String> words, Collection<String> codes, Calibration calibration) {
    this.words = Set.copyOf(words);
    this.codes = Set.copyOf(codes);
    this.calibration = calibration;
  }

  /**
   * The articles, best first.
   *
   * @param nearest by vector, best first; empty if no vector took part
   * @param worded by words, best first
   */
  public List<Ranked> rank(List<Neighbour> nearest, List<Neighbour> worded) {
    ToDoubleFunction<Found> evidence = nearest.isEmpty() ? byWords(worded) : byVector(nearest);
    return found(nearest, worded).stream()
        .map(found -> new Weighed(found, evidence.applyAsDouble(found)))
        .collect(Collectors.groupingBy(weighed -> weighed.found.phrasing.article()))
        .values()
        .stream()
        .map(this::ranked)
        .sorted(BEST_FIRST)
        .toList();
  }

  private ToDoubleFunction<Found> byVector(List<Neighbour> nearest) {
    double farthest = nearest.get(nearest.size() - 1).score();
    return found -> {
      double cosine = found.near ? found.cosine : farthest;
      return cosine + COMMON_WORDS * overlap(found.phrasing) + exact(found.phrasing, cosine);
    };
  }

  private ToDoubleFunction<Found> byWords(List<Neighbour> worded) {
    double best = worded.isEmpty() ? 0 : worded.get(0).score();
    return found -> {
      double overlap = overlap(found.phrasing);
      double share = best > 0 ? found.words / best : 0;
      return 0.5 * overlap + 0.5 * share + exact(found.phrasing, overlap);
    };
  }

  private double exact(Neighbour phrasing, double likeness) {
    boolean commonCode = phrasing.codes().stream().anyMatch(codes::contains);
    return (commonCode ? COMMON_CODE : 0) + (likeness >= SAME ? SAME_WORDING : 0);
  }

  private double overlap(Neighbour phrasing) {
    Set<String> theirs = new HashSet<>(phrasing.words());
    int all = words.size() + theirs.size();
    theirs.retainAll(words);
    return all == 0 ? 0 : 2.0 * theirs.size() / all;
  }

  private Ranked ranked(List<Weighed> article) {
    Weighed best = article.stream().min(STRONGEST_FIRST).orElseThrow();
    Neighbour phrasing = best.found.phrasing;
    return new Ranked(
        phrasing.article(),
        phrasing.version(),
        phrasing.wording(),
        calibration.probability(article.stream().map(Weighed::evidence).toList()),
        best.found.cosine,
        best.found.words);
  }

  private static Collection<Found> found(List<Neighbour> nearest, List<Neighbour> worded) {
    record Key(UUID article, String wording) {}
    Map<Key, Found> found = new LinkedHashMap<>();
    for (Neighbour near : nearest) {
      found.put(new Key(near.article(), near.wording()), new Found(near, true, near.score(), 0));
    }
    for (Neighbour word : worded) {
      found.merge(
          new Key(word.article(), word.wording()),
          new Found(word, false, 0, word.score()),
          (near, same) -> new Found(near.phrasing, true, near.cosine, same.words));
    }
    return found.values();
  }

  private record Found(Neighbour phrasing, boolean near, double cosine, double words) {}

  private record Weighed(Found found, double evidence) {}
}
