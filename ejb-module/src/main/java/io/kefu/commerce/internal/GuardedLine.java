package io.kefu.commerce.internal;

import io.kefu.commerce.Consulted;
import io.kefu.shared.ShopId;
import io.kefu.shared.ShopScope;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.jspecify.annotations.NullUnmarked;

/**
 * The line of the server: two seconds, then the turn goes on without the shop.
 *
 * <p>A time limit works by interrupting the thread that waits. A driver need not heed an interrupt,
 * and embedded H2 closes its file when it meets one. Therefore the question runs on a thread of its
 * own, which nobody interrupts, and only the wait for it ends. Questions that hang keep their
 * threads until they end; when all are taken, further questions are refused at once.
 *
 * <p>The threads are the line's alone. On those that serve requests, questions would queue behind
 * the very turns that wait for them, and under load all would stand still.
 */
@ApplicationScoped
class GuardedLine implements ShopLine {

  /** Twice the waiting callers that the bulkhead lets in: as many may hang as wait. */
  private static final int MAX_RUNNING = 64;

  private static final long IDLE_SECONDS = 30;

  @Resource private ManagedThreadFactory managed;
  private ThreadPoolExecutor threads;

  /** For the container, which then calls {@link #open()}. */
  @NullUnmarked
  GuardedLine() {}

  GuardedLine(ThreadFactory factory) {
    open(factory);
  }

  @PostConstruct
  void open() {
    open(managed);
  }

  private void open(ThreadFactory factory) {
    threads =
        new ThreadPoolExecutor(
            0, MAX_RUNNING, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
  }

  @PreDestroy
  void close() {
    threads.shutdown();
  }

  @Override
  @Timeout(value = 2, unit = ChronoUnit.SECONDS)
  @CircuitBreaker(
      requestVolumeThreshold = 10,
      failureRatio = 0.5,
      delay = 5,
      delayUnit = ChronoUnit.SECONDS)
  @Bulkhead(32)
  @Fallback(Unanswered.class)
  public Consulted<?> ask(Supplier<? extends Consulted<?>> question) {
    ShopId shop = ShopScope.required();
    return await(start(() -> ShopScope.call(shop, question::get)));
  }

  private Future<Consulted<?>> start(Supplier<Consulted<?>> question) {
    try {
      return threads.submit(question::get);
    } catch (RejectedExecutionException e) {
      throw new ShopLineBusy(e);
    }
  }

  private static Throwable causeOf(ExecutionException failure) {
    Throwable cause = failure.getCause();
    return cause == null ? failure : cause;
  }

  private static Consulted<?> await(Future<Consulted<?>> answer) {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ShopUnreachable("waiting for the shop's system was ended", e);
    } catch (ExecutionException e) {
      throw new ShopUnreachable("the shop's system failed", causeOf(e));
    }
  }
}
