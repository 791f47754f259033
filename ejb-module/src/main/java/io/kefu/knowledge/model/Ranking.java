package io.kefu.knowledge.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Joins what vectors and words found into one list, best first, one entry an article.
 *
 * <p>Each phrasing is scored by a {@link Calibration}: σ(a·cosine + b·overlap + c·code + d), where overlap is the
 * Dice coefficient of the two sets of words and code is 1 if they share a code such as a product number. So vectors
 * come first, words break near-ties, a shared code outweighs both, and the score means the same for every question.
 * Joining by rank instead loses to vectors alone at rank one, and says nothing of how sure a hit is.
 *
 * <p>A phrasing that only the words found lies no nearer than the last of the nearest, so that cosine is taken: an
 * upper bound, which asks the index nothing more.
 */
public final class Ranking {

  private static final Comparator<Ranked> BEST_FIRST =
      Comparator.comparingDouble(Ranked::score)
          .thenComparingDouble(Ranked::words)
          .reversed()
          .thenComparing(Ranked::article);

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
    double farthest = nearest.isEmpty() ? 0 : nearest.get(nearest.size() - 1).score();
    Map<UUID, Ranked> best = new LinkedHashMap<>();
    for (Evidence evidence : evidence(nearest, worded)) {
      best.merge(
          evidence.phrasing.article(),
          ranked(evidence, farthest),
          (a, b) -> BEST_FIRST.compare(a, b) <= 0 ? a : b);
    }
    return best.values().stream().sorted(BEST_FIRST).toList();
  }

  private static Collection<Evidence> evidence(List<Neighbour> nearest, List<Neighbour> worded) {
    record Key(UUID article, String wording) {}
    Map<Key, Evidence> found = new LinkedHashMap<>();
    for (Neighbour near : nearest) {
      found.put(new Key(near.article(), near.wording()), new Evidence(near, Optional.of(near.score()), 0));
    }
    for (Neighbour word : worded) {
      found.merge(
          new Key(word.article(), word.wording()),
          new Evidence(word, Optional.empty(), word.score()),
          (near, same) -> new Evidence(near.phrasing, near.cosine, same.words));
    }
    return found.values();
  }

  private Ranked ranked(Evidence evidence, double farthest) {
    Neighbour phrasing = evidence.phrasing;
    double cosine = evidence.cosine.orElse(farthest);
    double score = calibration.probability(cosine, overlap(phrasing.words()), sharesCode(phrasing));
    return new Ranked(
        phrasing.article(),
        phrasing.version(),
        phrasing.wording(),
        score,
        evidence.cosine.orElse(0.0),
        evidence.words);
  }

  private boolean sharesCode(Neighbour phrasing) {
    return phrasing.codes().stream().anyMatch(codes::contains);
  }

  private double overlap(List<String> others) {
    Set<String> theirs = new HashSet<>(others);
    int all = words.size() + theirs.size();
    theirs.retainAll(words);
    return all == 0 ? 0 : 2.0 * theirs.size() / all;
  }

  private record Evidence(Neighbour phrasing, Optional<Double> cosine, double words) {}
}
