package io.kefu.web.commerce;

import io.kefu.commerce.LocalText;
import io.kefu.shared.LanguageTag;
import java.util.Map;
import java.util.TreeMap;

/** Reads titles in several languages. */
final class TitleReader {

  private static final LocalText STAND_IN = new LocalText(Map.of("en", "?"));

  private TitleReader() {}

  /**
   * At least one language, required. A language with a region counts as the language: {@code zh-CN}
   * as {@code zh}.
   */
  static LocalText read(Fields fields, String name) {
    Map<String, String> byLanguage = byLanguage(fields, name, Limits.TITLE);
    if (byLanguage.isEmpty()) {
      fields.wrongOnce(name, "must have a text in at least one language, such as {\"zh\": \"…\"}");
      return STAND_IN;
    }
    return new LocalText(byLanguage);
  }

  /** Any number of languages, none included; each text at most that long. */
  static Map<String, String> byLanguage(Fields fields, String name, int maxLength) {
    Map<String, String> byLanguage = new TreeMap<>();
    for (Map.Entry<String, String> entry :
        fields.texts(name, Limits.LANGUAGES, maxLength).entrySet()) {
      try {
        byLanguage.putIfAbsent(new LanguageTag(entry.getKey()).primary().value(), entry.getValue());
      } catch (IllegalArgumentException e) {
        fields.wrongOnce(name, "must have languages such as \"zh\" or \"en\" as names");
      }
    }
    return byLanguage;
  }
}
