package io.kefu.knowledge;

import io.kefu.shared.FieldError;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.LanguageTag;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an editor writes of an article.
 *
 * @param title 1..200 characters on one line
 * @param answer Markdown, 1..20,000 characters
 * @param questions similar questions, at most 200 of 1..500 characters each; doubles are dropped
 * @param category path of at most 8 names with {@code /} between them, such as {@code 售后/退货}; empty
 *     for none
 * @param channels whose customers may see it; empty for all
 * @param validFrom first moment at which it may be found
 * @param validTo first moment at which it may no longer be found
 * @param state wanted; empty keeps the present one, and makes a new article a draft
 */
public record ArticleDraft(
    String title,
    String answer,
    List<String> questions,
    String category,
    LanguageTag language,
    List<String> channels,
    Optional<Instant> validFrom,
    Optional<Instant> validTo,
    Optional<ArticleState> state) {

  public ArticleDraft {
    title = title.strip();
    questions = questions.stream().map(String::strip).toList();
    category = Categories.tidy(category);
    channels = channels.stream().map(String::strip).distinct().toList();
    validFrom = validFrom.map(time -> time.truncatedTo(ChronoUnit.MICROS));
    validTo = validTo.map(time -> time.truncatedTo(ChronoUnit.MICROS));
  }

  /** A published article without limits, as demo shops and imports write them. */
  public static ArticleDraft published(
      String title, String answer, List<String> questions, String category, LanguageTag language) {
    return new ArticleDraft(
        title,
        answer,
        questions,
        category,
        language,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(ArticleState.PUBLISHED));
  }

  /** Each wrong field; empty if the draft can be saved. */
  public List<FieldError> problems() {
    return new DraftCheck(this).problems();
  }

  /**
   * @throws InvalidRequest naming each wrong field
   */
  public ArticleDraft checked() {
    List<FieldError> problems = problems();
    if (!problems.isEmpty()) {
      throw new InvalidRequest(problems);
    }
    return this;
  }

  /** Title first, then the similar questions, each wording once. */
  public List<String> wordings() {
    return Stream.concat(Stream.of(title), questions.stream()).distinct().toList();
  }
}
