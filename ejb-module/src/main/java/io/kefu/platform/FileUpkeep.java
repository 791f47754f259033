package io.kefu.platform;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Makes room in the file of the embedded database. H2 writes what changes to new places; only its
 * writer thread gathers what still counts from places that are mostly garbage, and with {@code
 * WRITE_DELAY=0} there is no such thread: the file grew by some 100 kB a turn, for good. So the
 * thread is let run for moments in which no transaction writes, behind the {@link WriteGate}, which
 * keeps half-done transactions off the disk. H2 uses a freed place again 45 seconds later; the file
 * stops growing, it does not shrink.
 *
 * <p>Other databases, and one in memory, need nothing of this.
 */
public final class FileUpkeep {

  /** Per cent of the file's used places that still counts; less is worth gathering. */
  private static final int ENOUGH = 50;

  private static final String FILL_RATE =
      "select setting_value from information_schema.settings"
          + " where setting_name = 'info.CHUNKS_FILL_RATE'";

  /** The writer wakes ten times in each of H2's delays. */
  private static final String START_WRITER = "set write_delay 10";

  private static final String STOP_WRITER = "set write_delay 0";
  private static final long WRITER_RUNS = TimeUnit.MILLISECONDS.toNanos(20);

  private static final Logger LOG = Logger.getLogger(FileUpkeep.class.getName());

  private final DataSource dataSource;
  private final WriteGate gate;
  private final Duration quiet;
  private final Duration patience;
  private boolean needless;
  private long lastRun = System.nanoTime();

  /**
   * @param quiet how long nobody must have written, so that customers do not wait
   * @param patience how long it may stay undone because somebody always writes
   */
  public FileUpkeep(DataSource dataSource, Duration quiet, Duration patience) {
    this(dataSource, WriteGate.ofProcess(), quiet, patience);
  }

  FileUpkeep(DataSource dataSource, WriteGate gate, Duration quiet, Duration patience) {
    this.dataSource = dataSource;
    this.gate = gate;
    this.quiet = quiet;
    this.patience = patience;
  }

  /**
   * Lets the writer run once, if there is something to gather and now is a good moment.
   *
   * @return whether it ran
   */
  public synchronized boolean run() {
    if (needless || !enter()) {
      return false;
    }
    try (Connection connection = dataSource.getConnection()) {
      lastRun = System.nanoTime();
      OptionalInt fillRate = fillRate(connection);
      needless = fillRate.isEmpty();
      if (fillRate.orElse(ENOUGH) >= ENOUGH) {
        return false;
      }
      letWriterRun(connection);
      return true;
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "KEFU-PLT-030: no room could be made in the database's file", e);
      return false;
    } finally {
      gate.leave();
    }
  }

  private boolean enter() {
    if (System.nanoTime() - lastRun > patience.toNanos()) {
      gate.enter();
      return true;
    }
    return gate.enterIfQuiet(quiet);
  }

  private static OptionalInt fillRate(Connection connection) throws SQLException {
    if (!connection.getMetaData().getDatabaseProductName().equals("H2")) {
      return OptionalInt.empty();
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(FILL_RATE)) {
      return rows.next()
          ? OptionalInt.of(Integer.parseInt(rows.getString(1)))
          : OptionalInt.empty();
    }
  }

  /** The gate stays closed until commits are written at once again. */
  private static void letWriterRun(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try {
        statement.execute(START_WRITER);
        LockSupport.parkNanos(WRITER_RUNS);
      } finally {
        statement.execute(STOP_WRITER);
      }
    }
  }
}
