package io.kefu.benchmark;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.HdrHistogram.ConcurrentHistogram;
import org.jspecify.annotations.Nullable;

/**
 * Sends on schedule, whether or not the answers to earlier requests are there, as customers do who
 * do not know each other.
 *
 * <p>A latency counts from the moment at which the request was to be sent, not from that at which
 * it was: what a stalled server or a late sender makes others wait for is in the figure [1].
 * Requests under way are limited, so that an overloaded server costs no more than that many
 * connections; the wait for a free one counts too.
 *
 * <p>[1] Known as coordinated omission where it is left out: G. Tene, "How NOT to Measure Latency".
 */
final class OpenLoop {

  private static final int UNDER_WAY = 512;
  private static final long LONGEST_NANOS = Duration.ofMinutes(2).toNanos();

  /** HdrHistogram's: one part in a thousand. */
  private static final int DIGITS = 3;

  private final Ticker ticker;
  private final Duration patience;

  /**
   * @param patience how far behind the schedule the sender may fall before it gives up
   */
  OpenLoop(Ticker ticker, Duration patience) {
    this.ticker = ticker;
    this.patience = patience;
  }

  /** Sends all of a schedule, or less if it gives up, and waits for every answer. */
  Latencies run(Schedule schedule, IntFunction<CompletionStage<?>> sender)
      throws InterruptedException {
    Recording recording = new Recording();
    long begun = ticker.now();
    int sent = 0;
    boolean inTime = true;
    while (sent < schedule.count() && inTime) {
      long intended = begun + schedule.at(sent);
      ticker.waitUntil(intended);
      recording.underWay.acquire();
      sender.apply(sent++).whenComplete((answer, error) -> recording.end(intended, error));
      inTime = ticker.now() - intended <= patience.toNanos();
    }
    recording.underWay.acquire(UNDER_WAY);
    Duration took = Duration.ofNanos(ticker.now() - begun);
    return recording.latencies(took, sent == schedule.count());
  }

  /** What came back so far. */
  private final class Recording {

    private final Semaphore underWay = new Semaphore(UNDER_WAY);
    private final ConcurrentHistogram nanos = new ConcurrentHistogram(LONGEST_NANOS, DIGITS);
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicReference<Throwable> firstError = new AtomicReference<>();

    private void end(long intended, @Nullable Throwable error) {
      nanos.recordValue(Math.min(ticker.now() - intended, LONGEST_NANOS));
      if (error != null) {
        failed.incrementAndGet();
        firstError.compareAndSet(null, error);
      }
      underWay.release();
    }

    private Latencies latencies(Duration took, boolean complete) {
      return new Latencies(nanos, failed.get(), firstError.get(), took, complete);
    }
  }
}
