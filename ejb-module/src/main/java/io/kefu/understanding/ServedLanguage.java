package io.kefu.understanding;

import io.kefu.shared.LanguageTag;
import java.util.Locale;

/**
 * A language of the shop and how well it is served.
 *
 * @param maturity how much of the machinery stands behind it
 */
public record ServedLanguage(LanguageTag language, State state, Maturity maturity) {

  /** Whether utterances of that language are understood now. */
  public enum State {
    READY,
    LOADING,
    OFF;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** From good to none. */
  public enum Maturity {
    /** Trained examples and an encoder of its own. */
    FULL,
    /** Trained examples, n-grams alone. */
    LEXICAL,
    /** Recognised, but nothing was trained. */
    NONE;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
