package io.kefu.platform;

import jakarta.persistence.LockTimeoutException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.hibernate.SessionEventListener;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;

/**
 * One writing transaction at a time on the embedded database; reads pass freely.
 *
 * <p>H2 writes its tables to disk one after the other while other transactions go on changing them.
 * A process killed then leaves half a transaction behind: a row without the note that would undo
 * it, locked for good or taken for another transaction's own. Where only one transaction writes,
 * nothing changes while it is being stored. A server such as PostgreSQL needs no gate.
 *
 * <p>A session enters with its first statement that changes or locks rows and leaves when its
 * transaction has ended; a transaction inside another on the same thread shares the outer one's
 * place.
 */
final class WriteGate {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final WriteGate GATE = new WriteGate();
  private static final ThreadLocal<Boolean> WRITES = ThreadLocal.withInitial(() -> false);

  private final Semaphore semaphore = new Semaphore(1, true);
  private final LongSupplier nanos;
  private @Nullable Thread holder;
  private int depth;
  private volatile long left;

  WriteGate() {
    this(System::nanoTime);
  }

  WriteGate(LongSupplier nanos) {
    this.nanos = nanos;
    this.left = nanos.getAsLong();
  }

  /** The gate that every transaction of this process goes through. */
  static WriteGate ofProcess() {
    return GATE;
  }

  /**
   * Waits until nobody else is inside.
   *
   * @throws LockTimeoutException if that takes too long
   */
  void enter() {
    if (enterAgain()) {
      return;
    }
    try {
      if (!semaphore.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new LockTimeoutException(
            "Another transaction has been writing to the embedded database for " + PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LockTimeoutException("Interrupted while waiting to write", e);
    }
    begin();
  }

  /** Enters if nobody is inside and nobody has been for so long. */
  boolean enterIfQuiet(Duration quiet) {
    if (sinceLeft().compareTo(quiet) < 0 || !semaphore.tryAcquire()) {
      return false;
    }
    begin();
    return true;
  }

  /** How long ago the last transaction left; from the beginning if none ever did. */
  Duration sinceLeft() {
    return Duration.ofNanos(nanos.getAsLong() - left);
  }

  private synchronized boolean enterAgain() {
    if (holder == Thread.currentThread()) {
      depth++;
      return true;
    }
    return false;
  }

  private synchronized void begin() {
    holder = Thread.currentThread();
    depth = 1;
  }

  /** From whichever thread ended the transaction. */
  synchronized void leave() {
    depth--;
    if (depth == 0) {
      holder = null;
      left = nanos.getAsLong();
      semaphore.release();
    }
  }

  static boolean writes(String sql) {
    String statement = sql.stripLeading();
    return !statement.regionMatches(true, 0, "select", 0, 6) || statement.contains("for update");
  }

  /** Sees each statement before it is prepared. */
  public static final class Inspector implements StatementInspector {

    private static final long serialVersionUID = 1L;

    private volatile boolean gated;

    /** Whether the database needs the gate; without, nobody waits. */
    void gated(boolean needed) {
      gated = needed;
    }

    @Override
    public String inspect(String sql) {
      WRITES.set(gated && writes(sql));
      return sql;
    }
  }

  /** Knows when a session's transaction ends; each session has its own. */
  public static final class Listener implements SessionEventListener {

    private static final long serialVersionUID = 1L;

    private boolean inside;

    @Override
    public void jdbcPrepareStatementStart() {
      if (!inside && WRITES.get()) {
        GATE.enter();
        inside = true;
      }
    }

    @Override
    public void transactionCompletion(boolean successful) {
      leave();
    }

    @Override
    public void end() {
      leave();
    }

    private void leave() {
      if (inside) {
        inside = false;
        GATE.leave();
      }
    }
  }
}
