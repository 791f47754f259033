package io.kefu.platform;

import io.kefu.shared.ShopScope;
import io.kefu.shared.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/**
 * Moves events from the outbox to the sender. Sending and marking as sent share a transaction;
 * should the process die between their two commits, the event goes out again and its consumers know
 * it already.
 */
@ApplicationScoped
public class OutboxRelay {

  /** Short transactions: 200 rows are read and marked in a few milliseconds. */
  private static final int BATCH = 200;

  /** Events of one message, consumed in one transaction of a few milliseconds. */
  private static final int PACK = 20;

  /** How long a sent event stays, for people who look for it. */
  private static final Duration KEPT = Duration.ofDays(3);

  /** Longer than any event can wait in a queue, so that none is consumed twice. */
  private static final Duration REMEMBERED = Duration.ofDays(30);

  private final JpaOutboxEvents events;
  private final JpaConsumedEvents consumed;
  private final EventSender sender;
  private final UnitOfWork unit;
  private final Clock clock;

  /** For the container. */
  @NullUnmarked
  protected OutboxRelay() {
    this(null, null, null, null, null);
  }

  @Inject
  public OutboxRelay(
      JpaOutboxEvents events,
      JpaConsumedEvents consumed,
      EventSender sender,
      UnitOfWork unit,
      Clock clock) {
    this.events = events;
    this.consumed = consumed;
    this.sender = sender;
    this.unit = unit;
    this.clock = clock;
  }

  /** Sends what waits, until nothing does. */
  public void relay() {
    ShopScope.run(
        ShopScope.PLATFORM,
        () -> {
          while (unit.call(events::anyUnsent)) {
            if (unit.call(this::relayBatch) == 0) {
              return;
            }
          }
        });
  }

  private int relayBatch() {
    List<EventArrived> batch = events.unsent(BATCH).stream().map(OutboxEvent::asArrival).toList();
    for (int from = 0; from < batch.size(); from += PACK) {
      sender.send(batch.subList(from, Math.min(batch.size(), from + PACK)));
    }
    events.sent(batch, clock.instant());
    return batch.size();
  }

  /** Deletes what was sent and consumed long ago. */
  public void tidy() {
    Instant now = clock.instant();
    ShopScope.run(
        ShopScope.PLATFORM,
        () -> {
          unit.run(() -> events.deleteSentBefore(now.minus(KEPT)));
          unit.run(() -> consumed.forgetBefore(now.minus(REMEMBERED)));
        });
  }
}
