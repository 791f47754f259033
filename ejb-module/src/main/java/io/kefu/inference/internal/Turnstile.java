package io.kefu.inference.internal;

import io.kefu.inference.EncoderBusy;
import io.kefu.inference.EncoderLimits;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * Lets a few threads at a time to a model. Turns wait in order of arrival, in a bounded queue and
 * for a bounded time; background work waits as long as any turn does.
 *
 * <p>Two conditions on one lock: a place that falls free goes to the turn that waits longest, and
 * to background work only if none waits. A newcomer never overtakes, because it enters at once only
 * while nobody of its kind waits.
 */
final class Turnstile {

  private final String space;
  private final EncoderLimits limits;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition turnMayEnter = lock.newCondition();
  private final Condition backgroundMayEnter = lock.newCondition();
  private final Condition allLeft = lock.newCondition();
  private int running;
  private int waitingTurns;
  private int waitingInBackground;
  private boolean shut;

  Turnstile(String space, EncoderLimits limits) {
    this.space = space;
    this.limits = limits;
  }

  /**
   * @throws EncoderBusy if the queue is full, the wait too long, or the turnstile shut
   */
  <T> T forTurn(Supplier<T> work) {
    enterAsTurn();
    return workAndLeave(work);
  }

  /**
   * @throws CancellationException if the thread is interrupted or the turnstile shut while it waits
   */
  <T> T inBackground(Supplier<T> work) {
    enterInBackground();
    return workAndLeave(work);
  }

  /** Lets nobody in any more and waits until all have left. */
  void shut() {
    lock.lock();
    try {
      shut = true;
      turnMayEnter.signalAll();
      backgroundMayEnter.signalAll();
      while (running > 0) {
        allLeft.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  int waitingTurns() {
    return locked(() -> waitingTurns);
  }

  int waitingInBackground() {
    return locked(() -> waitingInBackground);
  }

  private int locked(IntSupplier reading) {
    lock.lock();
    try {
      return reading.getAsInt();
    } finally {
      lock.unlock();
    }
  }

  private <T> T workAndLeave(Supplier<T> work) {
    try {
      return work.get();
    } finally {
      leave();
    }
  }

  private void enterAsTurn() {
    lock.lock();
    try {
      if (waitingTurns > 0 || !free()) {
        queueAsTurn();
      }
      if (shut) {
        throw new EncoderBusy(space);
      }
      occupy();
    } finally {
      lock.unlock();
    }
  }

  private void queueAsTurn() {
    if (waitingTurns >= limits.maxWaiting()) {
      throw new EncoderBusy(space);
    }
    long nanos = limits.maxWait().toNanos();
    waitingTurns++;
    try {
      do {
        if (nanos <= 0) {
          throw new EncoderBusy(space);
        }
        nanos = turnMayEnter.awaitNanos(nanos);
      } while (!free());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      passOn();
      throw new EncoderBusy(space);
    } finally {
      waitingTurns--;
    }
  }

  private void enterInBackground() {
    lock.lock();
    try {
      while (!shut && (waitingTurns > 0 || !free())) {
        waitInBackground();
      }
      if (shut) {
        throw new CancellationException("the encoder " + space + " was closed");
      }
      occupy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while waiting for the encoder " + space);
    } finally {
      lock.unlock();
    }
  }

  private void waitInBackground() throws InterruptedException {
    waitingInBackground++;
    try {
      backgroundMayEnter.await();
    } finally {
      waitingInBackground--;
    }
  }

  private void occupy() {
    running++;
    if (free()) {
      passOn();
    }
  }

  private void leave() {
    lock.lock();
    try {
      running--;
      passOn();
      if (running == 0) {
        allLeft.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  private void passOn() {
    turnMayEnter.signal();
    backgroundMayEnter.signal();
  }

  private boolean free() {
    return shut || running < limits.running();
  }
}
