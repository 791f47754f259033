package io.kefu.web.understanding;

import io.kefu.shared.FieldError;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.LanguageTag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One text to be understood.
 *
 * @param language in which the text is read where it does not show its own
 * @param release id of a release of the shop; the one in service where none is named
 * @param explain whether the answer shall say why
 */
public record ParseRequest(
    @Nullable String text,
    @Nullable String language,
    @Nullable String release,
    @Nullable Boolean explain) {

  /**
   * @throws InvalidRequest naming each wrong field
   */
  void check() {
    List<FieldError> wrong =
        Stream.of(
                SentText.problem("text", text),
                SentLanguage.problem(language),
                SentRelease.problem(release))
            .flatMap(Optional::stream)
            .toList();
    if (!wrong.isEmpty()) {
      throw new InvalidRequest(wrong);
    }
  }

  Optional<LanguageTag> wish() {
    return Optional.ofNullable(language).map(LanguageTag::new);
  }
}
