package io.kefu.learning.internal;

import io.kefu.platform.Drain;
import io.kefu.shared.ShopId;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinPool.ForkJoinWorkerThreadFactory;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Trains one release after the other, in the order of their asking, on a pool of its own with low
 * priority; looks through training sets in the same row. What a training does side by side stays on
 * this pool, because it begins there; so live turns keep at least one core, and their place before
 * the encoder.
 */
@ApplicationScoped
public class TrainingWorker {

  /** Whether it is to end is asked a few times a second. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ReleaseTraining training;
  private final LearningSettings settings;
  private final Clock clock;
  private final Drain drain;
  private final Queue<Job> waiting = new ArrayDeque<>();
  private final Map<UUID, Course> courses = new ConcurrentHashMap<>();
  private @Nullable ForkJoinPool pool;
  private boolean working;
  private volatile boolean ending;

  @Resource private @Nullable ManagedThreadFactory managed;

  /** What is done for a release or a training set; it says by itself how it ended. */
  @FunctionalInterface
  interface Work {
    void run(ShopId shop, UUID id, Course course);
  }

  private record Job(ShopId shop, UUID id, Work work) {}

  /** For the container. */
  @NullUnmarked
  protected TrainingWorker() {
    this(null, null, Clock.systemUTC(), null);
  }

  @Inject
  TrainingWorker(ReleaseTraining training, LearningSettings settings, Clock clock, Drain drain) {
    this.training = training;
    this.settings = settings;
    this.clock = clock;
    this.drain = drain;
  }

  /** Takes a training in; returns at once. */
  void take(ShopId shop, UUID release) {
    take(shop, release, training::run);
  }

  /** Takes other work in, behind what waits, unless work for that id waits or is done already. */
  synchronized void take(ShopId shop, UUID id, Work work) {
    if (courses.putIfAbsent(id, new Course(clock, this::ends)) != null) {
      return;
    }
    waiting.add(new Job(shop, id, work));
    if (!working) {
      working = true;
      pool().execute(this::work);
    }
  }

  /** How far the work of this node for that id has come; empty if it knows none. */
  Optional<Course> course(UUID id) {
    return Optional.ofNullable(courses.get(id));
  }

  /** How much waits. */
  synchronized int waiting() {
    return waiting.size();
  }

  private void work() {
    Optional<Job> job = next();
    while (job.isPresent()) {
      UUID id = job.get().id();
      Course course = new Course(clock, this::ends);
      courses.compute(
          id,
          (same, before) -> {
            if (before != null && before.stopped()) {
              course.cancel();
            }
            return course;
          });
      try {
        job.get().work().run(job.get().shop(), id, course);
      } catch (RuntimeException e) {
        LearningLog.workerStumbled(job.get().shop(), id, e);
      } finally {
        courses.remove(id);
      }
      job = next();
    }
  }

  private synchronized Optional<Job> next() {
    Optional<Job> job = ends() ? Optional.empty() : Optional.ofNullable(waiting.poll());
    working = job.isPresent();
    return job;
  }

  private boolean ends() {
    return ending || drain.draining();
  }

  private ForkJoinPool pool() {
    ForkJoinPool open = pool;
    if (open == null) {
      open = new ForkJoinPool(settings.threads(), this::thread, null, false);
      pool = open;
    }
    return open;
  }

  private ForkJoinWorkerThread thread(ForkJoinPool of) {
    ForkJoinWorkerThreadFactory factory =
        managed == null ? ForkJoinPool.defaultForkJoinWorkerThreadFactory : managed;
    ForkJoinWorkerThread thread = factory.newThread(of);
    thread.setPriority(Thread.MIN_PRIORITY);
    return thread;
  }

  /**
   * What is under way ends without a result, and the next start begins it again. Its thread is not
   * interrupted, because it has yet to write that.
   */
  @PreDestroy
  void end() {
    ending = true;
    ForkJoinPool open;
    synchronized (this) {
      open = pool;
    }
    if (open == null) {
      return;
    }
    open.shutdown();
    try {
      if (!open.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        open.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
