package io.kefu.understanding.model;

import io.kefu.inference.LanguageGuess;
import io.kefu.inference.LanguageRecogniser;
import io.kefu.shared.LanguageTag;
import io.kefu.understanding.Utterance;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Chooses the language of an utterance among the shop's. The text itself decides where it says
 * enough; a number, an emoji or one short word does not, and then the caller's wish counts, then
 * the language spoken so far, then the best guess, then the shop's first language.
 */
public final class LanguageChoice {

  /** Order numbers, addresses of mail and web, and masked values have letters but no language. */
  private static final Pattern NO_LANGUAGE =
      Pattern.compile("\\S+@\\S+|https?://\\S+|[A-Za-z]*[-#]?\\d[A-Za-z0-9-]*|\\*+");

  /**
   * So many letters of an alphabet tell the language well enough for the recogniser's word to
   * count.
   */
  private static final int ENOUGH_LETTERS = 8;

  /** Fewer letters, such as "ok", belong to every language. */
  private static final int A_WORD = 4;

  private static final double SURE_OF_LONG = 0.6;
  private static final double SURE_OF_SHORT = 0.95;

  private final LanguageRecogniser recogniser;

  public LanguageChoice(LanguageRecogniser recogniser) {
    this.recogniser = recogniser;
  }

  public LanguageTag of(Utterance utterance, NormalText normal) {
    String words = NO_LANGUAGE.matcher(normal.text()).replaceAll(" ").strip();
    List<LanguageGuess> guesses =
        words.codePoints().anyMatch(Character::isLetter)
            ? recogniser.recognise(words, utterance.allowed())
            : List.of();
    if (!guesses.isEmpty() && sure(words, guesses.get(0))) {
      return guesses.get(0).language();
    }
    return told(utterance)
        .or(() -> guesses.stream().map(LanguageGuess::language).findFirst())
        .orElseGet(() -> utterance.allowed().iterator().next());
  }

  /** Han characters are words of their own; letters of an alphabet need several to make one. */
  private static boolean sure(String words, LanguageGuess guess) {
    long letters = words.codePoints().filter(Character::isLetter).count();
    long han = words.codePoints().filter(Character::isIdeographic).count();
    boolean plenty = letters + 3 * han >= ENOUGH_LETTERS;
    return letters + 3 * han >= A_WORD
        && guess.probability() >= (plenty ? SURE_OF_LONG : SURE_OF_SHORT)
        && (plenty || han > 0 == guess.language().sameLanguageAs(LanguageTag.CHINESE));
  }

  private static Optional<LanguageTag> told(Utterance utterance) {
    return utterance
        .wish()
        .map(LanguageTag::primary)
        .filter(utterance.allowed()::contains)
        .or(
            () ->
                utterance.spoken().map(LanguageTag::primary).filter(utterance.allowed()::contains));
  }
}
