package io.kefu.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The server's last seconds. From the moment the process is asked to end, no new request enters,
 * readiness goes down, and the requests that are inside get up to ten seconds to finish.
 *
 * <p>The container stops its applications in a hook of its own, beside ours, and waits for running
 * requests too; ours closes the door at once.
 */
@ApplicationScoped
public class Drain {

  /** What a load balancer and an impatient operator both bear; a turn takes far less. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Logger LOG = Logger.getLogger(Drain.class.getName());

  private final Thread hook = new Thread(this::begin, "kefu-drain");
  private final Object guard = new Object();
  private final List<Runnable> goodbyes = new CopyOnWriteArrayList<>();
  private int inside;
  private boolean draining;

  /** A request's right to be inside; close it when the request has been answered, once or more. */
  public interface Pass extends AutoCloseable {
    @Override
    void close();
  }

  @PostConstruct
  void listen() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  @PreDestroy
  void forget() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      LOG.log(Level.FINE, "KEFU-PLT-020: the process is ending already; the hook does its work", e);
    }
  }

  /** Lets a request in; empty when the server is ending. */
  public Optional<Pass> enter() {
    synchronized (guard) {
      if (draining) {
        return Optional.empty();
      }
      inside++;
    }
    AtomicBoolean left = new AtomicBoolean();
    return Optional.of(() -> leave(left));
  }

  private void leave(AtomicBoolean left) {
    if (left.compareAndSet(false, true)) {
      synchronized (guard) {
        inside--;
        guard.notifyAll();
      }
    }
  }

  /**
   * Has something done as soon as the server is asked to end, before those inside are waited for:
   * whoever keeps connections open says goodbye there, quickly.
   *
   * @return closes the arrangement
   */
  public Pass whenBegun(Runnable goodbye) {
    goodbyes.add(goodbye);
    return () -> goodbyes.remove(goodbye);
  }

  public boolean draining() {
    synchronized (guard) {
      return draining;
    }
  }

  /** Closes the door and waits for those inside. */
  void begin() {
    long patience = System.nanoTime() + PATIENCE.toNanos();
    synchronized (guard) {
      draining = true;
    }
    goodbyes.forEach(Drain::say);
    synchronized (guard) {
      try {
        for (long left = PATIENCE.toMillis();
            inside > 0 && left > 0;
            left = (patience - System.nanoTime()) / 1_000_000) {
          guard.wait(left);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void say(Runnable goodbye) {
    try {
      goodbye.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "KEFU-PLT-021: a goodbye at the server's end failed", e);
    }
  }
}
