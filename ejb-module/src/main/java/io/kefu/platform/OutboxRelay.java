package io.kefu.platform;

import io.kefu.shared.ShopScope;
import io.kefu.shared.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Moves events from the outbox to the sender. Sending and marking as sent share a transaction;
 * should the process die between their two commits, the event goes out again and its consumers know
 * it already.
 */
@ApplicationScoped
public class OutboxRelay {

  /** Short transactions: 200 rows are read and marked in a few milliseconds. */
  private static final int BATCH = 200;

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
    int sent;
    do {
      sent = ShopScope.call(ShopScope.PLATFORM, () -> unit.call(this::relayBatch));
    } while (sent == BATCH);
  }

  private int relayBatch() {
    List<OutboxEvent> batch = events.unsent(BATCH);
    Instant now = clock.instant();
    for (OutboxEvent event : batch) {
      sender.send(event.asArrival());
      event.sentAt(now);
    }
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
