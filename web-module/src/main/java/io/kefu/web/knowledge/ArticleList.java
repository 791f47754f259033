package io.kefu.web.knowledge;

import io.kefu.knowledge.ArticlePage;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of articles, oldest first.
 *
 * @param next what {@code after} takes for the following page; null on the last
 */
public record ArticleList(List<ArticleShown> articles, @Nullable UUID next) {

  static ArticleList of(ArticlePage page) {
    return new ArticleList(
        page.articles().stream().map(ArticleShown::of).toList(), page.next().orElse(null));
  }
}
