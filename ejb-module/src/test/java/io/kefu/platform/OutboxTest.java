package io.kefu.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kefu.shared.ShopId;
import io.kefu.shared.ShopScope;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxTest {

  private static final ShopId SHOP = new ShopId("demo");

  private final JdbcConnectionPool pool =
      JdbcConnectionPool.create(
          "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "kefu", "kefu");
  private final SePersistence persistence =
      new SePersistence(pool, Map.of("hibernate.search.enabled", "false"));
  private final Clock clock = Clock.systemUTC();
  private final Outbox outbox = new Outbox(persistence.entityManager(), clock);
  private final JpaConsumedEvents consumed =
      new JpaConsumedEvents(persistence.entityManager(), clock);

  @AfterEach
  void close() {
    persistence.close();
    pool.dispose();
  }

  @Test
  void publishedEvent_isSentOnceAndInFull() {
    List<EventArrived> sent = new ArrayList<>();
    publish("shop.opened");

    relay(sent::addAll).relay();
    relay(sent::addAll).relay();

    assertThat(sent).hasSize(1);
    assertThat(sent.get(0).shop()).isEqualTo(SHOP);
    assertThat(sent.get(0).type()).isEqualTo("shop.opened");
    assertThat(sent.get(0).payload()).isEqualTo("{\"name\":\"x\"}");
  }

  @Test
  void manyEvents_areAllSentInOneGo() {
    List<EventArrived> sent = new ArrayList<>();
    ShopScope.run(
        SHOP,
        () ->
            persistence.run(
                () -> {
                  for (int i = 0; i < 450; i++) {
                    outbox.publish("n", Map.of("i", i));
                  }
                }));

    relay(sent::addAll).relay();

    assertThat(sent).extracting(EventArrived::id).hasSize(450).doesNotHaveDuplicates();
  }

  @Test
  void undoneWork_tellsNothing() {
    List<EventArrived> sent = new ArrayList<>();
    assertThatThrownBy(
            () ->
                ShopScope.run(
                    SHOP,
                    () ->
                        persistence.run(
                            () -> {
                              outbox.publish("n", Map.of());
                              throw new IllegalStateException("undone");
                            })))
        .isInstanceOf(IllegalStateException.class);

    relay(sent::addAll).relay();

    assertThat(sent).isEmpty();
  }

  @Test
  void senderFails_eventStays() {
    List<EventArrived> sent = new ArrayList<>();
    publish("n");
    assertThatThrownBy(
            () ->
                relay(
                        event -> {
                          throw new IllegalStateException("no broker");
                        })
                    .relay())
        .isInstanceOf(IllegalStateException.class);

    relay(sent::addAll).relay();

    assertThat(sent).hasSize(1);
  }

  @Test
  void eventThatComesTwice_isConsumedOnceByEach() {
    AtomicInteger first = new AtomicInteger();
    AtomicInteger second = new AtomicInteger();
    EventConsumers consumers =
        new EventConsumers(
            List.of(
                consumer("first", e -> first.incrementAndGet()),
                consumer("second", e -> second.incrementAndGet())),
            consumed,
            persistence);
    EventArrived event = new EventArrived(UUID.randomUUID(), SHOP, "n", "{}");

    consumers.deliver(List.of(event));
    consumers.deliver(List.of(event));

    assertThat(first).hasValue(1);
    assertThat(second).hasValue(1);
  }

  @Test
  void consumerFails_getsTheEventAgainAndTheOthersDoNot() {
    AtomicInteger good = new AtomicInteger();
    AtomicInteger bad = new AtomicInteger();
    EventConsumers consumers =
        new EventConsumers(
            List.of(
                consumer("good", e -> good.incrementAndGet()),
                consumer(
                    "bad",
                    e -> {
                      if (bad.incrementAndGet() == 1) {
                        throw new IllegalStateException("the first time");
                      }
                    })),
            consumed,
            persistence);
    EventArrived event = new EventArrived(UUID.randomUUID(), SHOP, "n", "{}");

    assertThatThrownBy(() -> consumers.deliver(List.of(event)))
        .isInstanceOf(IllegalStateException.class);
    consumers.deliver(List.of(event));

    assertThat(good).hasValue(1);
    assertThat(bad).hasValue(2);
  }

  @Test
  void oneOfManyCannotBeConsumed_theOthersAreOnce() {
    List<UUID> done = new ArrayList<>();
    EventArrived bad = new EventArrived(UUID.randomUUID(), SHOP, "n", "{}");
    EventArrived before = new EventArrived(UUID.randomUUID(), SHOP, "n", "{}");
    EventArrived after = new EventArrived(UUID.randomUUID(), SHOP, "n", "{}");
    EventConsumers consumers =
        new EventConsumers(
            List.of(
                consumer(
                    "picky",
                    e -> {
                      if (e.equals(bad)) {
                        throw new IllegalStateException("not this one");
                      }
                      outbox.publish("done", Map.of("event", e.id()));
                    })),
            consumed,
            persistence);

    for (int delivery = 0; delivery < 2; delivery++) {
      assertThatThrownBy(() -> consumers.deliver(List.of(before, bad, after)))
          .isInstanceOf(IllegalStateException.class);
    }

    relay(events -> events.forEach(e -> done.add(eventOf(e.payload())))).relay();
    assertThat(done).containsExactlyInAnyOrder(before.id(), after.id());
  }

  @Test
  void eventsOfSeveralShopsInOneMessage_areConsumedInTheirOwnShop() {
    List<String> places = new ArrayList<>();
    EventConsumers consumers =
        new EventConsumers(
            List.of(consumer("place", e -> places.add(e.shop() + "=" + ShopScope.required()))),
            consumed,
            persistence);
    ShopId other = new ShopId("other");

    consumers.deliver(
        List.of(
            new EventArrived(UUID.randomUUID(), SHOP, "n", "{}"),
            new EventArrived(UUID.randomUUID(), other, "n", "{}"),
            new EventArrived(UUID.randomUUID(), SHOP, "else", "{}")));

    assertThat(places).containsExactlyInAnyOrder("demo=demo", "other=other");
  }

  @Test
  void events_areTheSameAfterTheMessage() {
    List<EventArrived> events =
        List.of(
            new EventArrived(UUID.randomUUID(), SHOP, "n", "{\"text\":\"“你好”\\n\"}"),
            new EventArrived(UUID.randomUUID(), new ShopId("other"), "m", "{}"));

    assertThat(JmsEventSender.read(JmsEventSender.write(events))).isEqualTo(events);
  }

  private static UUID eventOf(String payload) {
    return UUID.fromString(payload.replaceAll(".*\"([0-9a-f-]{36})\".*", "$1"));
  }

  private void publish(String type) {
    ShopScope.run(SHOP, () -> persistence.run(() -> outbox.publish(type, Map.of("name", "x"))));
  }

  private OutboxRelay relay(EventSender sender) {
    return new OutboxRelay(
        new JpaOutboxEvents(persistence.entityManager()), consumed, sender, persistence, clock);
  }

  private static EventConsumer consumer(
      String name, java.util.function.Consumer<EventArrived> work) {
    return new EventConsumer() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public boolean concerns(String type) {
        return type.equals("n");
      }

      @Override
      public void consume(EventArrived event) {
        work.accept(event);
      }
    };
  }
}
