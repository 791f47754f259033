package io.kefu.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Remembers who has dealt with what. */
@ApplicationScoped
public class JpaConsumedEvents {

  private final EntityManager entityManager;
  private final Clock clock;

  /** For the container. */
  @NullUnmarked
  protected JpaConsumedEvents() {
    this(null, null);
  }

  @Inject
  public JpaConsumedEvents(EntityManager entityManager, Clock clock) {
    this.entityManager = entityManager;
    this.clock = clock;
  }

  /** Whether this is the first time; of two at once the database lets one win. */
  boolean markFirst(String consumer, UUID event) {
    ConsumedEvent.Key key = new ConsumedEvent.Key(consumer, event);
    if (entityManager.find(ConsumedEvent.class, key) != null) {
      return false;
    }
    entityManager.persist(new ConsumedEvent(key, clock.instant()));
    entityManager.flush();
    return true;
  }

  void forgetBefore(Instant moment) {
    entityManager
        .createQuery("delete from ConsumedEvent c where c.consumed < :moment")
        .setParameter("moment", moment)
        .executeUpdate();
  }
}
