package io.kefu.commerce.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kefu.commerce.Consulted;
import io.kefu.shared.ShopId;
import io.kefu.shared.ShopScope;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the line does itself; that the container ends the wait after two seconds is tested in the
 * container.
 */
@ExtendWith(InNewShop.class)
class GuardedLineTest {

  private static final Supplier<Consulted<?>> QUICK = () -> new Consulted.Found<>("yes");

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch hanging = new CountDownLatch(1);
  private final AtomicReference<Boolean> interrupted = new AtomicReference<>();

  private final GuardedLine line = new GuardedLine(Executors.defaultThreadFactory());

  @AfterEach
  void stop() {
    hanging.countDown();
    threads.shutdown();
    line.close();
  }

  @Test
  void question_isAskedForTheCallersShop() {
    Consulted<?> answer = line.ask(() -> new Consulted.Found<>(ShopScope.required()));

    assertThat(answer).isEqualTo(new Consulted.Found<>(ShopScope.required()));
  }

  @Test
  void failureOfTheShop_reachesTheGuardWithItsCause() {
    IllegalStateException refused = new IllegalStateException("connection refused");

    assertThatThrownBy(
            () ->
                line.ask(
                    () -> {
                      throw refused;
                    }))
        .isInstanceOf(ShopUnreachable.class)
        .hasCause(refused);
  }

  @Test
  void endOfTheWait_doesNotInterruptTheQuestion() throws Exception {
    Future<?> caller = threads.submit(inThisShop(() -> line.ask(this::hang)));
    await().until(() -> interrupted.get() != null);

    caller.cancel(true);
    hanging.countDown();

    await().untilAsserted(() -> assertThat(interrupted).hasValue(false));
    assertThat(line.ask(QUICK)).isEqualTo(QUICK.get());
  }

  @Test
  void soManyQuestionsHang_nextIsRefusedAtOnce() {
    for (int i = 0; i < 64; i++) {
      threads.submit(inThisShop(() -> line.ask(this::hang)));
    }

    await()
        .pollInSameThread()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> assertThatThrownBy(() -> line.ask(QUICK)).isInstanceOf(ShopLineBusy.class));
    hanging.countDown();
    await()
        .pollInSameThread()
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(line.ask(QUICK)).isEqualTo(QUICK.get()));
  }

  @Test
  void eachKindOfSilence_isNamed() {
    assertThat(Unanswered.because(new TimeoutException()))
        .isEqualTo(new Consulted.Unavailable<>("no answer within the time limit"));
    assertThat(Unanswered.because(new CircuitBreakerOpenException()))
        .isEqualTo(new Consulted.Unavailable<>("failed repeatedly, is asked again shortly"));
    assertThat(Unanswered.because(new BulkheadException()))
        .isEqualTo(new Consulted.Unavailable<>("too many questions are waiting"));
  }

  @Test
  void line_isGuardedByTheContainer() throws Exception {
    Method ask = GuardedLine.class.getMethod("ask", Supplier.class);

    assertThat(
            Duration.of(
                ask.getAnnotation(Timeout.class).value(), ask.getAnnotation(Timeout.class).unit()))
        .isEqualTo(Duration.ofSeconds(2));
    assertThat(ask.getAnnotation(CircuitBreaker.class)).isNotNull();
    assertThat(ask.getAnnotation(Fallback.class).value()).isEqualTo(Unanswered.class);
  }

  private Consulted<?> hang() {
    interrupted.set(false);
    try {
      hanging.await();
    } catch (InterruptedException e) {
      interrupted.set(true);
    }
    return new Consulted.Missing<>();
  }

  private static Runnable inThisShop(Runnable work) {
    ShopId shop = ShopScope.required();
    return () -> ShopScope.run(shop, work);
  }
}
