package io.kefu.understanding.model;

import io.kefu.understanding.IntentScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds several wishes in one message, with care: most messages of several clauses tell one thing
 * at length.
 *
 * <p>The message is cut at clause punctuation and at words that add a matter. Each clause is judged
 * by n-grams alone, so no second encoder pass is needed. Only clauses that are surely a wish count,
 * small talk never does, neighbours with the same wish are one, and what remains must be at least
 * two different wishes.
 */
public final class ClauseSplitter {

  /** Beyond so many wishes a message is a story, not a list. */
  private static final int MOST = 4;

  private static final int SHORTEST = 2;

  private static final Pattern BOUNDARY =
      Pattern.compile(
          "[,;!?。、；！？，…\\n"
              + "]+|\\.(?=\\s|$)|(?=另外|还有就是|还有,|顺便|再问一下|同时)|(?i)\\b(?:and also|and can|and"
              + " could|also|plus|by the way|btw)\\b|(?i)\\band"
              + " (?=(?:how|when|where|what|why|do|can|is|i|please)\\b)");

  private static final Set<String> TALK =
      Set.of(
          "greeting",
          "goodbye",
          "thanks",
          "affirm",
          "deny",
          "bot_identity",
          "complaint",
          IntentScore.OUT_OF_SCOPE);

  private ClauseSplitter() {}

  /** The clauses of a message, in order, without blanks around them. */
  static List<String> clauses(String text) {
    List<String> clauses = new ArrayList<>();
    Matcher boundary = BOUNDARY.matcher(text);
    int from = 0;
    while (boundary.find()) {
      keep(text.substring(from, boundary.start()), clauses);
      from = boundary.end();
    }
    keep(text.substring(from), clauses);
    return clauses;
  }

  private static void keep(String clause, List<String> into) {
    String stripped = clause.strip();
    if (stripped.codePointCount(0, stripped.length()) >= SHORTEST) {
      into.add(stripped);
    }
  }

  /**
   * The wishes of a message in the order said.
   *
   * @param judge judges a clause by n-grams
   * @return at least two different ones, or empty where the message is one wish
   */
  public static Optional<List<IntentScore>> wishes(
      NormalText text, double leastConfidence, Function<NormalText, Judgement> judge) {
    List<String> clauses = clauses(text.text());
    if (clauses.size() < 2) {
      return Optional.empty();
    }
    List<IntentScore> wishes = new ArrayList<>();
    for (String clause : clauses) {
      Judgement judgement = judge.apply(NormalText.of(clause));
      if (isWish(judgement, leastConfidence) && isNew(judgement.best(), wishes)) {
        wishes.add(judgement.best());
      }
    }
    return wishes.size() >= 2 && wishes.size() <= MOST
        ? Optional.of(List.copyOf(wishes))
        : Optional.empty();
  }

  private static boolean isWish(Judgement judgement, double leastConfidence) {
    return judgement.inScope()
        && judgement.best().confidence() >= leastConfidence
        && !TALK.contains(judgement.best().name());
  }

  private static boolean isNew(IntentScore wish, List<IntentScore> before) {
    return before.stream().noneMatch(b -> b.name().equals(wish.name()));
  }
}
