package io.kefu.knowledge.internal;

import io.kefu.inference.Encoders;
import io.kefu.knowledge.ArticleDesk;
import io.kefu.knowledge.KnowledgeSearch;
import io.kefu.platform.SePersistence;
import java.time.Clock;

/** Knowledge in a plain JVM, put together by hand where no container does it. */
public final class PlainKnowledge {

  private final JpaArticles articles;
  private final ArticleEditing desk;
  private final HybridSearch search;
  private final Reindexing reindexing;
  private final SePersistence persistence;
  private final PhrasingEncoder encoder;

  public PlainKnowledge(
      SePersistence persistence, Encoders encoders, KnowledgeSettings settings, Clock clock) {
    JpaPhrasingIndex index = new JpaPhrasingIndex(persistence.entityManager());
    this.encoder = new PhrasingEncoder(encoders);
    this.persistence = persistence;
    this.articles = new JpaArticles(persistence.entityManager());
    this.desk = new ArticleEditing(persistence, articles, encoder, settings, clock);
    this.search = new HybridSearch(persistence, index, articles, clock);
    this.reindexing = new Reindexing(persistence, index);
  }

  public KnowledgeSearch search() {
    return search;
  }

  public ArticleDesk desk() {
    return desk;
  }

  /** Fills the index from the database, for the shop in scope. */
  public void reindex() {
    reindexing.run();
  }

  /** Writes the demo shop's articles into the shop in scope, unless it has some. */
  public void fillDemo() {
    new DemoArticles(persistence, articles, desk, encoder, KnowledgeSettings.defaults()).fill();
  }

  JpaArticles articles() {
    return articles;
  }
}
