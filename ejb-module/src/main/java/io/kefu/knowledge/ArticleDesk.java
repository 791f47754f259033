package io.kefu.knowledge;

import java.util.List;
import java.util.UUID;

/**
 * Where editors keep the articles of the shop in {@code ShopScope}. A change is found by customers
 * within two seconds; each one is kept as a version. Call it without a transaction: texts are
 * encoded before its own short one begins.
 *
 * <p>Publishing an article of a category that asks for review puts it into review; {@link #publish}
 * is the reviewer's word and publishes at once.
 *
 * <p>Every method that takes an id throws {@link io.kefu.shared.NotFound} if the shop has no such
 * article, and every one that takes an {@link Edit} throws {@link io.kefu.shared.Stale} if it
 * expects another version than the present.
 */
public interface ArticleDesk {

  /**
   * @throws io.kefu.shared.InvalidRequest naming each wrong field
   */
  ArticleView create(ArticleDraft draft, Edit edit);

  ArticleView get(UUID id);

  /**
   * @throws io.kefu.shared.InvalidRequest naming each wrong field
   */
  ArticleView update(UUID id, ArticleDraft draft, Edit edit);

  ArticleView publish(UUID id, Edit edit);

  /** Takes the article away from customers and keeps it. */
  ArticleView retire(UUID id, Edit edit);

  /** Removes the article; its versions stay. */
  void remove(UUID id, Edit edit);

  ArticlePage list(ArticleFilter filter);

  /** The tree of categories in use. */
  List<CategoryView> categories();
}
