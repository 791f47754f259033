package io.kefu.commerce.internal;

import io.kefu.commerce.Consulted;
import io.kefu.shared.ShopId;
import io.kefu.shared.ShopScope;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.Timeout;

/**
 * The line of the server: two seconds, then the turn goes on without the shop.
 *
 * <p>A time limit works by interrupting the thread that waits. A driver need not heed an interrupt,
 * and embedded H2 closes its file when it meets one. Therefore the question runs on a thread of its
 * own, which nobody interrupts, and only the wait for it ends. Questions that hang hold a permit
 * until they end; when all permits are held, further questions are refused at once instead of
 * piling up threads.
 */
@ApplicationScoped
class GuardedLine implements ShopLine {

  /** Twice the waiting callers that the bulkhead lets in: as many may hang as wait. */
  private static final int MAX_RUNNING = 64;

  private final Semaphore permits = new Semaphore(MAX_RUNNING);

  @Resource private ManagedExecutorService managed;

  /** In the server, the container's. */
  ExecutorService executor() {
    return managed;
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
    if (!permits.tryAcquire()) {
      throw new ShopLineBusy();
    }
    return await(start(() -> ShopScope.call(shop, question::get)));
  }

  private Future<Consulted<?>> start(Supplier<Consulted<?>> question) {
    try {
      return executor().submit(() -> released(question));
    } catch (RuntimeException e) {
      permits.release();
      throw e;
    }
  }

  private Consulted<?> released(Supplier<Consulted<?>> question) {
    try {
      return question.get();
    } finally {
      permits.release();
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
