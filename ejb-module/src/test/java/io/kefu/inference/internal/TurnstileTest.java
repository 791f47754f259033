package io.kefu.inference.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kefu.inference.EncoderBusy;
import io.kefu.inference.EncoderLimits;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnstileTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch held = new CountDownLatch(1);

  @AfterEach
  void end() {
    held.countDown();
    threads.shutdownNow();
  }

  @Test
  void fullQueue_isBusyAtOnce() {
    Turnstile turnstile = new Turnstile("space", new EncoderLimits(1, 1, LONG));
    hold(turnstile);
    CompletableFuture<String> waiting = turn(turnstile, "waiting");
    await().until(() -> turnstile.waitingTurns() == 1);

    assertThatThrownBy(() -> turnstile.forTurn(() -> "too many")).isInstanceOf(EncoderBusy.class);

    held.countDown();
    assertThat(waiting.join()).isEqualTo("waiting");
  }

  @Test
  void tooLongAWait_isBusy() {
    Turnstile turnstile = new Turnstile("space", new EncoderLimits(1, 10, Duration.ofMillis(20)));
    hold(turnstile);

    assertThatThrownBy(() -> turnstile.forTurn(() -> "late")).isInstanceOf(EncoderBusy.class);
    held.countDown();
    await()
        .untilAsserted(
            () -> assertThat(turnstile.forTurn(() -> "free again")).isEqualTo("free again"));
  }

  @Test
  void noWaiting_isBusyWheneverOneRuns() {
    Turnstile turnstile = new Turnstile("space", new EncoderLimits(1, 0, LONG));

    assertThat(turnstile.forTurn(() -> "alone")).isEqualTo("alone");
    hold(turnstile);
    assertThatThrownBy(() -> turnstile.forTurn(() -> "second")).isInstanceOf(EncoderBusy.class);
  }

  @Test
  void waitingTurn_goesBeforeBackgroundWorkThatCameEarlier() {
    Turnstile turnstile = new Turnstile("space", new EncoderLimits(1, 10, LONG));
    List<String> order = new CopyOnWriteArrayList<>();
    hold(turnstile);
    CompletableFuture<Void> background =
        CompletableFuture.runAsync(
            () -> turnstile.inBackground(() -> order.add("background")), threads);
    await().until(() -> turnstile.waitingInBackground() == 1);
    CompletableFuture<Void> first =
        CompletableFuture.runAsync(() -> turnstile.forTurn(() -> order.add("turn 1")), threads);
    await().until(() -> turnstile.waitingTurns() == 1);
    CompletableFuture<Void> second =
        CompletableFuture.runAsync(() -> turnstile.forTurn(() -> order.add("turn 2")), threads);
    await().until(() -> turnstile.waitingTurns() == 2);

    held.countDown();
    CompletableFuture.allOf(background, first, second).join();

    assertThat(order).containsExactly("turn 1", "turn 2", "background");
  }

  @Test
  void failedWork_leavesItsPlace() {
    Turnstile turnstile = new Turnstile("space", new EncoderLimits(1, 0, LONG));

    assertThatThrownBy(
            () ->
                turnstile.forTurn(
                    () -> {
                      throw new IllegalStateException("broken");
                    }))
        .hasMessage("broken");

    assertThat(turnstile.forTurn(() -> "next")).isEqualTo("next");
  }

  @Test
  void shut_waitsForWorkAndSendsOthersAway() {
    Turnstile turnstile = new Turnstile("space", new EncoderLimits(1, 10, LONG));
    CompletableFuture<Void> running = hold(turnstile);
    CompletableFuture<String> turn = turn(turnstile, "turn");
    CompletableFuture<String> background =
        CompletableFuture.supplyAsync(() -> turnstile.inBackground(() -> "background"), threads);
    await().until(() -> turnstile.waitingTurns() + turnstile.waitingInBackground() == 2);

    CompletableFuture<Void> shut = CompletableFuture.runAsync(turnstile::shut, threads);

    assertThatThrownBy(turn::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(EncoderBusy.class);
    assertThatThrownBy(background::join).hasCauseInstanceOf(CancellationException.class);
    assertThat(shut).isNotDone();
    held.countDown();
    shut.join();
    assertThat(running).succeedsWithin(Duration.ofSeconds(5));
    assertThatThrownBy(() -> turnstile.forTurn(() -> "after")).isInstanceOf(EncoderBusy.class);
  }

  @Test
  void crowd_neverRunsMoreThanAllowedAndAllFinish() {
    Turnstile turnstile = new Turnstile("space", new EncoderLimits(3, 1_000, LONG));
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();

    CompletableFuture<?>[] all = new CompletableFuture<?>[200];
    for (int i = 0; i < all.length; i++) {
      boolean turn = i % 3 > 0;
      all[i] =
          CompletableFuture.runAsync(
              () -> {
                if (turn) {
                  turnstile.forTurn(() -> count(now, most, done));
                } else {
                  turnstile.inBackground(() -> count(now, most, done));
                }
              },
              threads);
    }
    CompletableFuture.allOf(all).join();

    assertThat(done).hasValue(200);
    assertThat(most.get()).isBetween(1, 3);
  }

  private static int count(AtomicInteger now, AtomicInteger most, AtomicInteger done) {
    most.accumulateAndGet(now.incrementAndGet(), Math::max);
    Thread.yield();
    now.decrementAndGet();
    return done.incrementAndGet();
  }

  private CompletableFuture<Void> hold(Turnstile turnstile) {
    CountDownLatch inside = new CountDownLatch(1);
    CompletableFuture<Void> holding =
        CompletableFuture.runAsync(
            () ->
                turnstile.forTurn(
                    () -> {
                      inside.countDown();
                      waitFor(held);
                      return "held";
                    }),
            threads);
    waitFor(inside);
    return holding;
  }

  private CompletableFuture<String> turn(Turnstile turnstile, String result) {
    return CompletableFuture.supplyAsync(() -> turnstile.forTurn(() -> result), threads);
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
