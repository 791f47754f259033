package io.kefu.web.knowledge;

import io.kefu.knowledge.ArticleState;
import io.kefu.knowledge.ArticleView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An article on the wire. */
public record ArticleShown(
    UUID id,
    String title,
    String answer,
    List<String> questions,
    String category,
    String language,
    List<String> channels,
    @Nullable Instant validFrom,
    @Nullable Instant validTo,
    ArticleState state,
    long version,
    Instant createdAt,
    Instant changedAt) {

  static ArticleShown of(ArticleView article) {
    return new ArticleShown(
        article.id(),
        article.title(),
        article.answer(),
        article.questions(),
        article.category(),
        article.language().value(),
        article.channels(),
        article.validFrom().orElse(null),
        article.validTo().orElse(null),
        article.state(),
        article.version(),
        article.createdAt(),
        article.changedAt());
  }
}
