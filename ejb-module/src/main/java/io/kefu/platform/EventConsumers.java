package io.kefu.platform;

import io.kefu.shared.ShopId;
import io.kefu.shared.ShopScope;
import io.kefu.shared.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;

/** Hands an event to everybody whom it concerns, to each once. */
@ApplicationScoped
public class EventConsumers {

  private final Iterable<EventConsumer> consumers;
  private final JpaConsumedEvents consumed;
  private final UnitOfWork unit;

  /** For the container. */
  @NullUnmarked
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
   * Hands over events that arrived together.
   *
   * @throws RuntimeException if a consumer failed; deliver again, whatever succeeded is left out
   *     then
   */
  public void deliver(List<EventArrived> events) {
    Map<ShopId, List<EventArrived>> shops =
        events.stream().collect(Collectors.groupingBy(EventArrived::shop));
    for (EventConsumer consumer : consumers) {
      shops.forEach(
          (shop, all) -> {
            List<EventArrived> concerned =
                all.stream().filter(event -> consumer.concerns(event.type())).toList();
            ShopScope.run(shop, () -> consumeTogether(consumer, concerned));
          });
    }
  }

  /** In one transaction; if that fails one by one, so that one event does not hold up the rest. */
  private void consumeTogether(EventConsumer consumer, List<EventArrived> events) {
    if (events.size() <= 1) {
      events.forEach(event -> unit.run(() -> consumeOnce(consumer, event)));
      return;
    }
    try {
      unit.run(() -> events.forEach(event -> consumeOnce(consumer, event)));
    } catch (RuntimeException e) {
      consumeOneByOne(consumer, events);
    }
  }

  private void consumeOneByOne(EventConsumer consumer, List<EventArrived> events) {
    List<RuntimeException> failures = new ArrayList<>();
    for (EventArrived event : events) {
      try {
        unit.run(() -> consumeOnce(consumer, event));
      } catch (RuntimeException e) {
        failures.add(e);
      }
    }
    if (!failures.isEmpty()) {
      RuntimeException first = failures.get(0);
      failures.stream().skip(1).forEach(first::addSuppressed);
      throw first;
    }
  }

  private void consumeOnce(EventConsumer consumer, EventArrived event) {
    if (consumed.markFirst(consumer.name(), event.id())) {
      consumer.consume(event);
    }
  }
}
