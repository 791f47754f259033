package io.kefu.shared;

import java.util.IllformedLocaleException;
import java.util.Locale;

/**
 * A language as BCP 47 writes it, in canonical case: {@code zh-CN}, {@code en}, {@code pt-BR}.
 *
 * @param value the tag, well-formed
 */
public record LanguageTag(String value) {

  public static final LanguageTag CHINESE = new LanguageTag("zh");
  public static final LanguageTag ENGLISH = new LanguageTag("en");

  /**
   * @throws IllegalArgumentException if the text is no well-formed language tag
   */
  public LanguageTag {
    try {
      value = new Locale.Builder().setLanguageTag(value.strip()).build().toLanguageTag();
    } catch (IllformedLocaleException e) {
      throw new IllegalArgumentException(
          "'" + value + "' is no BCP 47 language tag; write one such as 'zh-CN'", e);
    }
    if (value.equals("und") || value.isEmpty()) {
      throw new IllegalArgumentException(
          "a BCP 47 language tag names a language; write one such as 'zh-CN'");
    }
  }

  /** The language alone: {@code zh} of {@code zh-CN}. */
  public LanguageTag primary() {
    return new LanguageTag(Locale.forLanguageTag(value).getLanguage());
  }

  public boolean sameLanguageAs(LanguageTag other) {
    return primary().equals(other.primary());
  }

  public Locale locale() {
    return Locale.forLanguageTag(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
