package io.kefu.ear.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kefu.commerce.Consulted;
import io.kefu.commerce.internal.ShopLine;
import io.kefu.shared.ShopId;
import io.kefu.shared.ShopScope;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A shop's system that hangs or fails, as the container's time limit and circuit breaker see it.
 */
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ShopLineIT {

  private static final ShopId SHOP = new ShopId("demo");
  private static final Supplier<Consulted<?>> QUICK = () -> new Consulted.Found<>("yes");
  private static final Supplier<Consulted<?>> BROKEN =
      () -> {
        throw new IllegalStateException("connection refused");
      };

  @Deployment
  static EnterpriseArchive ear() {
    return KefuArchive.with(ShopLineIT.class);
  }

  @Inject ShopLine line;

  @Test
  @Order(1)
  void answer_comesThroughForTheCallersShop() {
    assertEquals(
        new Consulted.Found<>(SHOP), ask(() -> new Consulted.Found<>(ShopScope.required())));
  }

  @Test
  @Order(2)
  void hangingShop_isLeftAfterTwoSecondsAndNotInterrupted() throws InterruptedException {
    CountDownLatch hanging = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    AtomicBoolean interrupted = new AtomicBoolean();
    Instant begun = Instant.now();

    Consulted<?> answer = ask(() -> hang(hanging, over, interrupted));

    Duration waited = Duration.between(begun, Instant.now());
    assertInstanceOf(Consulted.Unavailable.class, answer);
    assertTrue(waited.compareTo(Duration.ofMillis(1_900)) > 0, waited::toString);
    assertTrue(waited.compareTo(Duration.ofMillis(2_900)) < 0, waited::toString);
    hanging.countDown();
    assertTrue(over.await(10, TimeUnit.SECONDS));
    assertFalse(interrupted.get());
  }

  private static Consulted<?> hang(
      CountDownLatch hanging, CountDownLatch over, AtomicBoolean interrupted) {
    try {
      hanging.await();
    } catch (InterruptedException e) {
      interrupted.set(true);
    }
    over.countDown();
    return new Consulted.Missing<>();
  }

  @Test
  @Order(3)
  void failingShop_isNotAskedForAWhileAndThenAgain() throws InterruptedException {
    for (int i = 0; i < 12; i++) {
      assertInstanceOf(Consulted.Unavailable.class, ask(BROKEN));
    }

    assertEquals(
        new Consulted.Unavailable<>("failed repeatedly, is asked again shortly"), ask(QUICK));

    Instant patience = Instant.now().plusSeconds(15);
    while (!ask(QUICK).equals(QUICK.get()) && Instant.now().isBefore(patience)) {
      TimeUnit.MILLISECONDS.sleep(250);
    }
    assertEquals(QUICK.get(), ask(QUICK));
  }

  private Consulted<?> ask(Supplier<Consulted<?>> question) {
    return ShopScope.call(SHOP, () -> line.ask(question));
  }
}
