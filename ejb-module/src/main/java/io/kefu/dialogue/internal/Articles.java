package io.kefu.dialogue.internal;

import io.kefu.commerce.Consulted;
import io.kefu.dialogue.Consultation.FindArticles;
import io.kefu.knowledge.Hit;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The articles that this turn knows of. */
final class Articles {

  private Articles() {}

  /**
   * Articles that were found for a question asked within this turn; empty while it has not been
   * asked.
   */
  static Optional<List<Hit>> asked(Turn turn, String question) {
    return turn.consulted(new FindArticles(question))
        .map(
            result ->
                result instanceof Consulted.Found<?> found && found.value() instanceof List<?> list
                    ? list.stream().filter(Hit.class::isInstance).map(Hit.class::cast).toList()
                    : List.of());
  }

  /** The best article that is good enough for a wish of that confidence. */
  static Optional<Hit> best(List<Hit> hits, double minimum) {
    return hits.stream().findFirst().filter(h -> h.score() >= minimum && !h.answer().isBlank());
  }

  /** The best article that speaks of one of these words in its title, category or question. */
  static Optional<Hit> speakingOf(List<Hit> hits, Collection<String> words, double minimum) {
    return hits.stream()
        .filter(h -> h.score() >= minimum && !h.answer().isBlank())
        .filter(
            h -> {
              String heads =
                  (h.title() + " " + h.category() + " " + h.question()).toLowerCase(Locale.ROOT);
              return words.stream().anyMatch(heads::contains);
            })
        .findFirst();
  }

  /** Whether the article names each of these figures. */
  static boolean names(Hit hit, Collection<BigDecimal> figures) {
    return !figures.isEmpty()
        && figures.stream()
            .allMatch(
                f ->
                    hit.answer()
                        .matches(
                            "(?s).*(?<![\\d.])"
                                + f.stripTrailingZeros().toPlainString()
                                + "(?![\\d]).*"));
  }
}
