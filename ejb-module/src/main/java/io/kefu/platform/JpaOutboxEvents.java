package io.kefu.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** The outbox as its relay sees it. */
@ApplicationScoped
public class JpaOutboxEvents {

  /** As Hibernate reads it: rows that another node holds are left to that node. */
  private static final int SKIP_LOCKED = -2;

  private final EntityManager entityManager;

  /** For the container. */
  @NullUnmarked
  protected JpaOutboxEvents() {
    this(null);
  }

  @Inject
  public JpaOutboxEvents(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** A look that holds nothing, so that who finds nothing keeps nobody from writing. */
  boolean anyUnsent() {
    return !entityManager
        .createQuery("select e.id from OutboxEvent e where e.sent is null", UUID.class)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** Oldest first, held for this transaction. */
  List<OutboxEvent> unsent(int limit) {
    return entityManager
        .createQuery("from OutboxEvent e where e.sent is null order by e.id", OutboxEvent.class)
        .setMaxResults(limit)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
        .getResultList();
  }

  void sent(List<EventArrived> events, Instant moment) {
    if (!events.isEmpty()) {
      entityManager
          .createQuery("update OutboxEvent e set e.sent = :moment where e.id in :events")
          .setParameter("moment", moment)
          .setParameter("events", events.stream().map(EventArrived::id).toList())
          .executeUpdate();
    }
  }

  void deleteSentBefore(Instant moment) {
    entityManager
        .createQuery("delete from OutboxEvent e where e.sent < :moment")
        .setParameter("moment", moment)
        .executeUpdate();
  }
}
