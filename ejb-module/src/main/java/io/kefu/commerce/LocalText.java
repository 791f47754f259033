package io.kefu.commerce;

import io.kefu.shared.LanguageTag;
import java.util.Map;

/**
 * A text in several languages.
 *
 * @param byLanguage primary language tag ({@code zh}) to text; not empty
 */
public record LocalText(Map<String, String> byLanguage) {

  public LocalText {
    byLanguage = Map.copyOf(byLanguage);
    if (byLanguage.isEmpty()) {
      throw new IllegalArgumentException("A text needs at least one language");
    }
  }

  /** The text in that language, else in English, else in any. */
  public String in(LanguageTag language) {
    String own = byLanguage.get(language.primary().value());
    if (own != null) {
      return own;
    }
    String english = byLanguage.get("en");
    return english != null
        ? english
        : byLanguage.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .findFirst()
            .orElseThrow()
            .getValue();
  }
}
