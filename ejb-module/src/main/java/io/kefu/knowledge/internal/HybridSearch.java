package io.kefu.knowledge.internal;

import io.kefu.knowledge.Hit;
import io.kefu.knowledge.KnowledgeSearch;
import io.kefu.knowledge.Question;
import io.kefu.knowledge.model.Articles;
import io.kefu.knowledge.model.Calibration;
import io.kefu.knowledge.model.Card;
import io.kefu.knowledge.model.Neighbour;
import io.kefu.knowledge.model.Ranked;
import io.kefu.knowledge.model.Ranking;
import io.kefu.shared.LanguageTag;
import io.kefu.shared.ShopScope;
import io.kefu.shared.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Vectors and words, joined by {@link Ranking}. */
@ApplicationScoped
class HybridSearch implements KnowledgeSearch {

  private static final int LARGEST_PAGE = 100;

  /**
   * Phrasings asked of each search: enough that a handful of articles with many phrasings leave
   * room for others.
   */
  private static final int FEWEST_PHRASINGS = 32;

  private static final int PHRASINGS_A_HIT = 4;

  private final UnitOfWork unit;
  private final JpaPhrasingIndex index;
  private final CardBox cards;
  private final Clock clock;

  /** For the container. */
  @NullUnmarked
  protected HybridSearch() {
    this(null, null, null, null);
  }

  @Inject
  HybridSearch(UnitOfWork unit, JpaPhrasingIndex index, Articles articles, Clock clock) {
    this.unit = unit;
    this.index = index;
    this.cards = new CardBox(articles);
    this.clock = clock;
  }

  @Override
  public List<Hit> search(Question question) {
    ShopScope.required();
    try {
      return unit.call(() -> hits(question));
    } catch (RuntimeException e) {
      KnowledgeLog.searchAway(e);
      return List.of();
    }
  }

  private List<Hit> hits(Question question) {
    int limit = Math.max(1, Math.min(LARGEST_PAGE, question.limit()));
    List<Ranked> ranked = ranked(question, Math.max(FEWEST_PHRASINGS, PHRASINGS_A_HIT * limit));
    List<Ranked> page = ranked.subList(0, Math.min(limit, ranked.size()));
    Map<UUID, Card> shown = cards.cards(page);
    return page.stream()
        .flatMap(
            one -> Optional.ofNullable(shown.get(one.article())).map(c -> hit(one, c)).stream())
        .toList();
  }

  private List<Ranked> ranked(Question question, int most) {
    Instant now = clock.instant();
    List<String> words = Words.of(question.text(), question.language());
    List<String> codes = Words.codes(question.text());
    List<Neighbour> nearest =
        question
            .embedding()
            .map(embedding -> index.nearest(question, embedding, most, now))
            .orElse(List.of());
    List<Neighbour> worded = index.worded(question, words, codes, most, now);
    return new Ranking(words, codes, calibration(question, nearest)).rank(nearest, worded);
  }

  private static Calibration calibration(Question question, List<Neighbour> nearest) {
    return nearest.isEmpty()
        ? Calibration.WORDS
        : question
            .embedding()
            .map(embedding -> Calibration.of(embedding.space()))
            .orElse(Calibration.WORDS);
  }

  private static Hit hit(Ranked ranked, Card card) {
    return new Hit(
        card.article(),
        card.title(),
        card.answer(),
        new LanguageTag(card.language()),
        card.category(),
        ranked.wording(),
        ranked.score(),
        ranked.similarity(),
        ranked.words());
  }
}
