package io.kefu.knowledge.model;

import io.kefu.knowledge.ArticleFilter;
import io.kefu.knowledge.ArticleView;
import io.kefu.shared.LanguageTag;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The articles of the shop in scope. Works within the caller's transaction. */
public interface Articles {

  Optional<Article> find(UUID id);

  void add(Article article);

  void remove(Article article);

  void keep(ArticleVersion version);

  /** Oldest first. */
  List<ArticleVersion> versions(UUID article);

  /** At most {@code limit} of the filter, oldest first. */
  List<ArticleView> list(ArticleFilter filter);

  /** How many articles lie directly in each category. */
  Map<String, Long> countByCategory();

  boolean isEmpty();

  /** What a customer is shown of these articles; those not published are missing. */
  List<Card> cards(Collection<UUID> ids);

  /** In which any article is written. */
  List<LanguageTag> languages();

  /**
   * Articles of that language with a phrasing that has no vector in that space, in order, after
   * that one.
   */
  List<UUID> outside(String space, LanguageTag language, UUID after, int most);

  /** The article's wordings that have no vector in that space. */
  List<String> wordingsOutside(String space, UUID article);
}
