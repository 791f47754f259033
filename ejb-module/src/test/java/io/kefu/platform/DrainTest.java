package io.kefu.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DrainTest {

  private final Drain drain = new Drain();

  @Test
  void draining_waitsForThoseInsideAndLetsNobodyIn() {
    Drain.Pass inside = drain.enter().orElseThrow();
    CompletableFuture<Void> ending = CompletableFuture.runAsync(drain::begin);
    await().until(drain::draining);

    assertThat(drain.enter()).isEmpty();
    assertThat(ending).isNotDone();
    inside.close();
    assertThat(ending).succeedsWithin(Duration.ofSeconds(5));
  }

  @Test
  void passClosedTwice_countsOnce() {
    Drain.Pass first = drain.enter().orElseThrow();
    Drain.Pass second = drain.enter().orElseThrow();
    first.close();
    first.close();

    CompletableFuture<Void> ending = CompletableFuture.runAsync(drain::begin);

    await().until(drain::draining);
    assertThat(ending).isNotDone();
    second.close();
    assertThat(ending).succeedsWithin(Duration.ofSeconds(5));
  }

  @Test
  void goodbyes_areSaidBeforeThoseInsideAreWaitedFor() {
    AtomicInteger said = new AtomicInteger();
    drain.whenBegun(
        () -> {
          throw new IllegalStateException("broken");
        });
    drain.whenBegun(said::incrementAndGet);
    drain.whenBegun(said::incrementAndGet).close();
    Drain.Pass inside = drain.enter().orElseThrow();

    CompletableFuture<Void> ending = CompletableFuture.runAsync(drain::begin);

    await().until(() -> said.get() == 1);
    assertThat(ending).isNotDone();
    inside.close();
    assertThat(ending).succeedsWithin(Duration.ofSeconds(5));
  }
}
