package io.kefu.knowledge;

import java.util.List;

/** Finds published articles of the shop in {@code ShopScope}. */
public interface KnowledgeSearch {

  /**
   * One hit an article, best first; empty if nothing fits or the index is away. Needs no
   * transaction of the caller.
   */
  List<Hit> search(Question question);
}
