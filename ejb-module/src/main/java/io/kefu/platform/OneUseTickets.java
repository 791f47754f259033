package io.kefu.platform;

import io.kefu.shared.ShopScope;
import io.kefu.shared.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Keeps what tickets stand for; each is taken once, on whichever node, and in time. */
@ApplicationScoped
public class OneUseTickets {

  /** Characters of what a ticket stands for. */
  public static final int LONGEST = 200_000;

  private final EntityManager entities;
  private final UnitOfWork work;
  private final Clock clock;

  /** For the container. */
  @NullUnmarked
  protected OneUseTickets() {
    this(null, null, Clock.systemUTC());
  }

  @Inject
  public OneUseTickets(EntityManager entities, UnitOfWork work, Clock clock) {
    this.entities = entities;
    this.work = work;
    this.clock = clock;
  }

  /**
   * Keeps it until then.
   *
   * @param id 64 characters that stand for the ticket: its hash
   * @param content at most {@link #LONGEST} characters; sealed, for it lies in the database
   */
  public void keep(String id, String content, Instant expiresAt) {
    call(
        () -> {
          entities.persist(new OneUseTicket(id, content, expiresAt));
          return null;
        });
  }

  /** What the ticket stands for; empty if it is unknown, was taken before, or is over. */
  public Optional<String> take(String id) {
    return call(() -> taken(id));
  }

  /** Of several who come at once, the one whose delete finds the row has it. */
  private Optional<String> taken(String id) {
    List<String> found =
        entities
            .createQuery(
                "select t.content from OneUseTicket t where t.id = :id and t.expiresAt > :now",
                String.class)
            .setParameter("id", id)
            .setParameter("now", clock.instant())
            .getResultList();
    int deleted =
        entities
            .createQuery("delete from OneUseTicket t where t.id = :id")
            .setParameter("id", id)
            .executeUpdate();
    return deleted == 1 ? found.stream().findFirst() : Optional.empty();
  }

  /** Forgets those with which nobody came. */
  public void tidy() {
    call(
        () ->
            entities
                .createQuery("delete from OneUseTicket t where t.expiresAt < :now")
                .setParameter("now", clock.instant())
                .executeUpdate());
  }

  private <T extends @Nullable Object> T call(Supplier<T> task) {
    return ShopScope.call(ShopScope.PLATFORM, () -> work.call(task));
  }
}
