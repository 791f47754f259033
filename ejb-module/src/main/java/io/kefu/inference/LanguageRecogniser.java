package io.kefu.inference;

import io.kefu.shared.LanguageTag;
import java.util.List;
import java.util.Set;

/** Recognises the language of a text. Safe for several threads. */
public interface LanguageRecogniser {

  /**
   * Ranks the languages that a text may be written in.
   *
   * <p>Probability is shared out over all languages, allowed or not, with allowed ones likelier
   * beforehand. So a German text, where only Chinese and English are allowed, comes out as English
   * of low probability.
   *
   * @param allowed primary languages to choose from; empty for any
   * @return best first, probabilities in 0..1 that sum to at most 1 over all; empty if the text
   *     holds no words (only digits, signs, addresses, codes such as an order number) or is in a
   *     script of none of the allowed languages
   */
  List<LanguageGuess> recognise(String text, Set<LanguageTag> allowed);

  /** Every language that some installed model knows. */
  Set<LanguageTag> languages();
}
