package io.kefu.routing.internal;

import io.kefu.routing.model.Ticket;
import io.kefu.routing.model.Tickets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Tickets in the database. */
@ApplicationScoped
public class JpaTickets implements Tickets {

  private final EntityManager entityManager;

  /** For the container. */
  @NullUnmarked
  protected JpaTickets() {
    this(null);
  }

  @Inject
  public JpaTickets(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public void add(Ticket ticket) {
    entityManager.persist(ticket);
  }

  @Override
  public Optional<Ticket> waitingFor(UUID conversation) {
    return entityManager
        .createQuery("from Ticket t where t.waiting = :conversation", Ticket.class)
        .setParameter("conversation", conversation)
        .getResultStream()
        .findFirst();
  }

  @Override
  public int ahead(Ticket ticket) {
    return entityManager
        .createQuery(
            """
            select count(t) from Ticket t
            where t.queue = :queue and t.state = WAITING
              and (t.lane < :lane
                or (t.lane = :lane and t.since < :since)
                or (t.lane = :lane and t.since = :since and t.id < :id))\
            """,
            Long.class)
        .setParameter("queue", ticket.queue())
        .setParameter("lane", ticket.lane())
        .setParameter("since", ticket.since())
        .setParameter("id", ticket.id())
        .getSingleResult()
        .intValue();
  }

  @Override
  public List<Instant> lastTaken(String queue, Instant since, int limit) {
    return entityManager
        .createQuery(
            """
            select t.endedAt from Ticket t
            where t.queue = :queue and t.state = TAKEN and t.endedAt >= :since
            order by t.endedAt desc\
            """,
            Instant.class)
        .setParameter("queue", queue)
        .setParameter("since", since)
        .setMaxResults(limit)
        .getResultList();
  }
}
