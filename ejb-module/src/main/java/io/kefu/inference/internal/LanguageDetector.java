package io.kefu.inference.internal;

import java.util.Map;
import java.util.Set;

/** One model that guesses languages from letters. Safe for several threads. */
interface LanguageDetector extends AutoCloseable {

  /**
   * Probabilities by language code, as {@link LanguageCodes} writes them; languages not named have
   * almost none.
   */
  Map<String, Double> probabilities(String text);

  /** The codes of all languages that it knows. */
  Set<String> languages();

  @Override
  void close();
}
