package io.kefu.platform;

import io.kefu.shared.ShopScope;
import io.kefu.shared.UnitOfWork;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Remembers answers by the key that the caller gave the action, so that an action sent again is not
 * done again. If the node ends between doing and remembering, the action can be done a second time,
 * a minute later at the earliest.
 */
@ApplicationScoped
public class AnswerMemory {

  /** How long an answer is kept. */
  public static final Duration LIFE = Duration.ofHours(24);

  /** Characters of an answer; a longer one is not kept. */
  public static final int LONGEST = 100_000;

  /** Longer than any request of ours works; after it, the one who began is taken to be gone. */
  static final Duration WORK = Duration.ofMinutes(1);

  private final EntityManager entities;
  private final UnitOfWork work;
  private final Clock clock;

  /** For the container. */
  @NullUnmarked
  protected AnswerMemory() {
    this(null, null, Clock.systemUTC());
  }

  @Inject
  public AnswerMemory(EntityManager entities, UnitOfWork work, Clock clock) {
    this.entities = entities;
    this.work = work;
    this.clock = clock;
  }

  /** What is known of an action. */
  public sealed interface Known {

    /** Nothing: it is the caller's to do, and to report {@link #done} or {@link #givenUp}. */
    record Nothing() implements Known {}

    /** It was done. */
    record Done(String answer) implements Known {}

    /** Somebody is doing it. */
    record BeingDone() implements Known {}

    /** The name stands for another action. */
    record Another() implements Known {}
  }

  /**
   * Begins an action, unless it was begun before.
   *
   * @param id 64 characters that stand for caller, address and key
   * @param fingerprint 64 characters that stand for what was sent
   */
  public Known begin(String id, String fingerprint) {
    try {
      return call(() -> look(id, fingerprint));
    } catch (PersistenceException | EJBException e) {
      // Two began at the same moment; the row of the other is in the way.
      return call(() -> entities.find(KeptAnswer.class, id)) == null
          ? rethrow(e)
          : new Known.BeingDone();
    }
  }

  public void done(String id, String answer) {
    call(
        () -> {
          KeptAnswer kept = entities.find(KeptAnswer.class, id);
          if (kept != null) {
            kept.done(answer);
          }
          return null;
        });
  }

  /** Forgets an action that failed, so that it can be tried again. */
  public void givenUp(String id) {
    call(
        () ->
            entities
                .createQuery("delete from KeptAnswer k where k.id = :id")
                .setParameter("id", id)
                .executeUpdate());
  }

  /** Forgets what is older than a day. */
  public void tidy() {
    call(
        () ->
            entities
                .createQuery("delete from KeptAnswer k where k.begunAt < :moment")
                .setParameter("moment", clock.instant().minus(LIFE))
                .executeUpdate());
  }

  private Known look(String id, String fingerprint) {
    KeptAnswer kept = entities.find(KeptAnswer.class, id, LockModeType.PESSIMISTIC_WRITE);
    Instant now = clock.instant();
    if (kept == null) {
      entities.persist(new KeptAnswer(id, fingerprint, now));
      entities.flush();
      return new Known.Nothing();
    }
    Duration age = Duration.between(kept.begunAt(), now);
    boolean over = age.compareTo(kept.answer().isPresent() ? LIFE : WORK) > 0;
    if (over) {
      kept.begin(fingerprint, now);
      return new Known.Nothing();
    }
    if (!kept.sameAs(fingerprint)) {
      return new Known.Another();
    }
    return kept.answer().<Known>map(Known.Done::new).orElseGet(Known.BeingDone::new);
  }

  private <T extends @Nullable Object> T call(Supplier<T> task) {
    return ShopScope.call(ShopScope.PLATFORM, () -> work.call(task));
  }

  private static Known rethrow(RuntimeException e) {
    throw e;
  }
}
