package io.kefu.handover.internal;

import io.kefu.handover.model.Handover;
import io.kefu.handover.model.Handovers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Handovers in the database. */
@ApplicationScoped
public class JpaHandovers implements Handovers {

  private final EntityManager entityManager;

  /** For the container. */
  @NullUnmarked
  protected JpaHandovers() {
    this(null);
  }

  @Inject
  public JpaHandovers(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public void add(Handover handover) {
    entityManager.persist(handover);
  }

  @Override
  public Optional<Handover> liveFor(UUID conversation) {
    return entityManager
        .createQuery("from Handover h where h.live = :conversation", Handover.class)
        .setParameter("conversation", conversation)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<Handover> lastFor(UUID conversation) {
    return entityManager
        .createQuery(
            "from Handover h where h.conversation = :conversation order by h.requestedAt desc, h.id"
                + " desc",
            Handover.class)
        .setParameter("conversation", conversation)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
