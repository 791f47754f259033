package io.kefu.knowledge.internal;

import io.kefu.shared.ShopScope;
import io.kefu.shared.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/**
 * Fills the index from the database, page by page, for the shop in scope. Hibernate Search's own
 * mass indexer opens sessions on threads of its own, which no shop's scope reaches.
 */
@ApplicationScoped
class Reindexing {

  /** Bounds memory: 500 phrasings with their vectors are about 2 MB. */
  private static final int PAGE = 500;

  private static final UUID FIRST = new UUID(0, 0);

  private final UnitOfWork unit;
  private final JpaPhrasingIndex index;

  /** For the container. */
  @NullUnmarked
  protected Reindexing() {
    this(null, null);
  }

  @Inject
  Reindexing(UnitOfWork unit, JpaPhrasingIndex index) {
    this.unit = unit;
    this.index = index;
  }

  /** Searchable when it returns. */
  void run() {
    unit.run(index::clear);
    int indexed = 0;
    List<UUID> page = List.of(FIRST);
    do {
      UUID after = page.get(page.size() - 1);
      page = unit.call(() -> index.add(after, PAGE));
      indexed += page.size();
    } while (!page.isEmpty());
    unit.run(index::settle);
    KnowledgeLog.indexed(ShopScope.required(), indexed);
  }
}
