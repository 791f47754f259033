package io.kefu.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Customers who speak as soon as they are answered, a few at a time. Good for CPU time, which does
 * not ask when a request came; no source of latencies, which are {@link OpenLoop}'s.
 */
final class ClosedLoop implements AutoCloseable {

  private static final int AT_A_TIME = 4;

  private final BenchServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);

  ClosedLoop(BenchServer server) {
    this.server = server;
  }

  /** Does something for one customer. */
  interface Act {
    void of(int customer) throws Exception;
  }

  /**
   * For each of the customers from one number to before another.
   *
   * @throws ExecutionException if one of them failed
   */
  void run(int from, int to, Act act) throws InterruptedException, ExecutionException {
    List<Callable<Void>> work = new ArrayList<>();
    for (int c = from; c < to; c++) {
      int customer = c;
      work.add(
          () -> {
            act.of(customer);
            return null;
          });
    }
    for (Future<Void> done : threads.invokeAll(work)) {
      done.get();
    }
  }

  /** The same, with its cost per request. */
  Cost measure(int from, int to, Act act) throws InterruptedException, ExecutionException {
    Duration cpu = server.cpu();
    long begun = System.nanoTime();
    run(from, to, act);
    Duration wall = Duration.ofNanos(System.nanoTime() - begun);
    return Cost.of(server.cpu().minus(cpu), wall, (long) (to - from) * Customers.TURNS);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
