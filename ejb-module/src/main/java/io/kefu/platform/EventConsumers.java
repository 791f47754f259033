package io.kefu.platform;

import io.kefu.shared.ShopScope;
import io.kefu.shared.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Hands an event to everybody whom it concerns, to each once. */
@ApplicationScoped
public class EventConsumers {

  private final Iterable<EventConsumer> consumers;
  private final JpaConsumedEvents consumed;
  private final UnitOfWork unit;

  /** For the container. */
  protected EventConsumers() {
    this((Iterable<EventConsumer>) null, null, null);
  }

  @Inject
  public EventConsumers(
      @Any Instance<EventConsumer> consumers, JpaConsumedEvents consumed, UnitOfWork unit) {
    this((Iterable<EventConsumer>) consumers, consumed, unit);
  }

  public EventConsumers(
      Iterable<EventConsumer> consumers, JpaConsumedEvents consumed, UnitOfWork unit) {
    this.consumers = consumers;
    this.consumed = consumed;
    this.unit = unit;
  }

  /**
   * @throws RuntimeException if a consumer failed; deliver again, those who succeeded are left out
   *     then
   */
  public void deliver(EventArrived event) {
    for (EventConsumer consumer : consumers) {
      if (consumer.concerns(event.type())) {
        ShopScope.run(event.shop(), () -> unit.run(() -> consumeOnce(consumer, event)));
      }
    }
  }

  private void consumeOnce(EventConsumer consumer, EventArrived event) {
    if (consumed.markFirst(consumer.name(), event.id())) {
      consumer.consume(event);
    }
  }
}
