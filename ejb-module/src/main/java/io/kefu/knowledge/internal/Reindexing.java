package io.kefu.knowledge.internal;

import io.kefu.knowledge.ArticleState;
import io.kefu.knowledge.model.Phrasing;
import io.kefu.shared.ShopScope;
import io.kefu.shared.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.mapper.orm.work.SearchWorkspace;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategyConfigurationContext;

/**
 * Fills the index from the database, page by page, for the shop in scope. Hibernate Search's own mass indexer opens
 * sessions on threads of its own, which no shop's scope reaches.
 */
@ApplicationScoped
class Reindexing {

  /** Bounds memory: 500 phrasings with their vectors are about 2 MB. */
  private static final int PAGE = 500;

  private static final UUID FIRST = new UUID(0, 0);

  private final UnitOfWork unit;
  private final EntityManager entities;

  /** For the container. */
  protected Reindexing() {
    this(null, null);
  }

  @Inject
  Reindexing(UnitOfWork unit, EntityManager entities) {
    this.unit = unit;
    this.entities = entities;
  }

  /** Searchable when it returns. */
  void run() {
    unit.run(() -> Search.session(entities.unwrap(Session.class)).workspace(Phrasing.class).purge());
    int indexed = 0;
    List<UUID> page = List.of(FIRST);
    do {
      UUID after = page.get(page.size() - 1);
      page = unit.call(() -> index(after));
      indexed += page.size();
    } while (!page.isEmpty());
    unit.run(this::settle);
    KnowledgeLog.indexed(ShopScope.required(), indexed);
  }

  private void settle() {
    SearchWorkspace workspace = Search.session(entities.unwrap(Session.class)).workspace(Phrasing.class);
    workspace.flush();
    workspace.refresh();
  }

  private List<UUID> index(UUID after) {
    SearchSession session = Search.session(entities.unwrap(Session.class));
    session.indexingPlanSynchronizationStrategy(Reindexing::await);
    List<Phrasing> page =
        entities
            .createQuery(
                "select p from Phrasing p join fetch p.article a where p.id > :after and a.state = :state order by p.id",
                Phrasing.class)
            .setParameter("after", after)
            .setParameter("state", ArticleState.PUBLISHED)
            .setMaxResults(PAGE)
            .getResultList();
    page.forEach(session.indexingPlan()::addOrUpdate);
    return page.stream().map(Phrasing::id).toList();
  }

  /** Waits for the page, but not for Lucene to commit it: a commit a page leaves many small segments behind. */
  private static void await(IndexingPlanSynchronizationStrategyConfigurationContext page) {
    page.documentCommitStrategy(DocumentCommitStrategy.NONE);
    page.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
    page.indexingFutureHandler(done -> done.join().throwable().ifPresent(Reindexing::fail));
  }

  private static void fail(Throwable cause) {
    throw new IllegalStateException("The knowledge index could not be filled from the database", cause);
  }
}
