package io.kefu.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.IntFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

  private static final long MS = 1_000_000;

  /** HdrHistogram rounds to a thousandth. */
  private static final Offset<Double> NEAR = within(2.0);

  private final HandClock clock = new HandClock();
  private final List<Long> sentAt = new ArrayList<>();
  private final Schedule schedule = new Schedule(100, Duration.ofSeconds(1));

  @Test
  void quickServer_getsEachRequestAtItsMoment() throws InterruptedException {
    Latencies latencies = run(Duration.ofSeconds(3), i -> answered(MS));

    assertThat(sentAt).hasSize(100).startsWith(0L, 10 * MS, 20 * MS).endsWith(990 * MS);
    assertThat(latencies.milliseconds(99)).isCloseTo(1, within(0.1));
    assertThat(latencies.throughput()).isCloseTo(100, within(2.0));
  }

  /** A closed loop would see one slow request and 99 quick ones. */
  @Test
  void serverThatStallsForASecond_isSlowForAllWhoCameMeanwhile() throws InterruptedException {
    Latencies latencies = run(Duration.ofSeconds(3), i -> answered(i == 0 ? 1000 * MS : 0));

    assertThat(latencies.greatestMilliseconds()).isCloseTo(1000, NEAR);
    assertThat(latencies.milliseconds(50)).isCloseTo(500, within(10.0));
    assertThat(latencies.count()).isEqualTo(100);
  }

  @Test
  void serverTooFarBehind_isGivenUp() throws InterruptedException {
    Latencies latencies = run(Duration.ofMillis(100), i -> answered(500 * MS));

    assertThat(latencies.complete()).isFalse();
    assertThat(latencies.count()).isEqualTo(1);
    assertThat(latencies.within(Duration.ofSeconds(10))).isFalse();
  }

  @Test
  void failedRequest_countsAndIsNoThroughput() throws InterruptedException {
    Latencies latencies =
        run(
            Duration.ofSeconds(3),
            i ->
                i % 2 == 0
                    ? answered(0)
                    : CompletableFuture.failedFuture(new IllegalStateException("409")));

    assertThat(latencies.failed()).isEqualTo(50);
    assertThat(latencies.throughput()).isCloseTo(50, within(1.0));
    assertThat(latencies.within(Duration.ofSeconds(10))).isFalse();
    assertThatThrownBy(latencies::requireGood).hasRootCauseMessage("409");
  }

  private Latencies run(Duration patience, IntFunction<CompletionStage<?>> server)
      throws InterruptedException {
    return new OpenLoop(clock, patience)
        .run(
            schedule,
            i -> {
              sentAt.add(clock.now);
              return server.apply(i);
            });
  }

  private CompletionStage<?> answered(long afterNanos) {
    clock.now += afterNanos;
    return CompletableFuture.completedFuture("ok");
  }

  /** Goes on only when somebody waits or works. */
  private static final class HandClock implements Ticker {

    private long now;

    @Override
    public long now() {
      return now;
    }

    @Override
    public void waitUntil(long nanos) {
      now = Math.max(now, nanos);
    }
  }
}
