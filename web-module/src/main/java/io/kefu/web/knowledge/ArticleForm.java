package io.kefu.web.knowledge;

import io.kefu.knowledge.ArticleDraft;
import io.kefu.knowledge.ArticleState;
import io.kefu.shared.FieldError;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.LanguageTag;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An article as a caller sends it. What the server keeps – id, version, times – is ignored, so that
 * a PUT takes what a GET gave.
 *
 * @param questions none where left out
 * @param category none where left out
 * @param channels all where left out
 * @param validFrom RFC 3339, with any offset
 * @param validTo likewise
 * @param state the present one where left out, of a new article {@code draft}
 */
public record ArticleForm(
    @Nullable String title,
    @Nullable String answer,
    @Nullable List<@Nullable String> questions,
    @Nullable String category,
    @Nullable String language,
    @Nullable List<@Nullable String> channels,
    @Schema(format = "date-time") @Nullable String validFrom,
    @Schema(format = "date-time") @Nullable String validTo,
    @Nullable ArticleState state) {

  /**
   * @throws InvalidRequest naming each wrong field
   */
  ArticleDraft draft() {
    List<FieldError> problems = new ArrayList<>();
    LanguageTag spoken = language(problems);
    ArticleDraft draft =
        new ArticleDraft(
            title == null ? "" : title,
            answer == null ? "" : answer,
            texts("questions", questions, problems),
            category == null ? "" : category,
            spoken,
            texts("channels", channels, problems),
            time("valid_from", validFrom, problems),
            time("valid_to", validTo, problems),
            Optional.ofNullable(state));
    problems.addAll(draft.problems());
    if (!problems.isEmpty()) {
      throw new InvalidRequest(problems);
    }
    return draft;
  }

  private LanguageTag language(List<FieldError> problems) {
    if (language == null) {
      problems.add(new FieldError("language", "is missing; write a BCP 47 tag such as 'zh-CN'"));
      return LanguageTag.CHINESE;
    }
    try {
      return new LanguageTag(language);
    } catch (IllegalArgumentException e) {
      problems.add(
          new FieldError("language", "is no BCP 47 language tag; write one such as 'zh-CN'"));
      return LanguageTag.CHINESE;
    }
  }

  private static Optional<Instant> time(
      String field, @Nullable String value, List<FieldError> problems) {
    try {
      return Optional.ofNullable(value).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
    } catch (DateTimeParseException e) {
      problems.add(new FieldError(field, "must be a time such as 2026-11-01T08:00:00Z"));
      return Optional.empty();
    }
  }

  private static List<String> texts(
      String field, @Nullable List<@Nullable String> values, List<FieldError> problems) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; values != null && i < values.size(); i++) {
      String value = values.get(i);
      if (value == null) {
        problems.add(new FieldError(field + "[" + i + "]", "must be a string"));
      } else {
        texts.add(value);
      }
    }
    return texts;
  }
}
