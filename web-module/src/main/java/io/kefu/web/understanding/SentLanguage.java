package io.kefu.web.understanding;

import io.kefu.shared.FieldError;
import io.kefu.shared.LanguageTag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a language must be: absent, or a BCP 47 tag. */
final class SentLanguage {

  private static final int LONGEST = 35;

  private SentLanguage() {}

  /**
   * @return what is wrong, if anything
   */
  static Optional<FieldError> problem(@Nullable String language) {
    if (language == null) {
      return Optional.empty();
    }
    if (language.length() > LONGEST) {
      return Optional.of(
          new FieldError("language", "is longer than any BCP 47 tag; write one such as 'zh-CN'"));
    }
    try {
      new LanguageTag(language);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(
          new FieldError("language", "is no BCP 47 language tag; write one such as 'zh-CN'"));
    }
  }
}
