package io.kefu.knowledge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where an article stands on its way to the customer; only published ones are found. */
public enum ArticleState {
  DRAFT,
  REVIEW,
  PUBLISHED,
  RETIRED;

  /** As the API writes it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state of that code; empty if there is none. */
  public static Optional<ArticleState> of(String code) {
    return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
  }
}
