package io.kefu.web.stream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What one socket has to do: one thing after the other, in order, on a thread while there is
 * something to do. Any thread may put things in.
 */
final class Mailbox {

  /** Messages that may wait; who sends more without reading acks is told to wait. */
  private static final int MOST = 64;

  private static final Logger LOG = Logger.getLogger(Mailbox.class.getName());

  private final Executor threads;
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private boolean working;

  Mailbox(Executor threads) {
    this.threads = threads;
  }

  /** Puts a thing in; false if it is full. */
  boolean offer(Runnable thing) {
    synchronized (waiting) {
      if (waiting.size() >= MOST) {
        return false;
      }
    }
    put(thing);
    return true;
  }

  /** Puts in what must be done, full or not; the caller sees to it that there are few of these. */
  void put(Runnable thing) {
    if (mine(thing)) {
      try {
        threads.execute(this::work);
      } catch (RejectedExecutionException e) {
        // The application is ending; what is left here is small.
        LOG.log(Level.FINE, "KEFU-WEB-010: no more threads; the rest is done on this one", e);
        work();
      }
    }
  }

  /** Puts in a last thing; where nothing else is being done, it is done before this returns. */
  void putAtOnce(Runnable thing) {
    if (mine(thing)) {
      work();
    }
  }

  /** Takes a thing in; whether whoever brought it has to see that it is done. */
  private boolean mine(Runnable thing) {
    synchronized (waiting) {
      waiting.add(thing);
      boolean idle = !working;
      working = true;
      return idle;
    }
  }

  private void work() {
    while (true) {
      Runnable thing;
      synchronized (waiting) {
        thing = waiting.poll();
        if (thing == null) {
          working = false;
          return;
        }
      }
      try {
        thing.run();
      } catch (RuntimeException e) {
        LOG.log(Level.SEVERE, "KEFU-WEB-011: a socket's work failed", e);
      }
    }
  }
}
