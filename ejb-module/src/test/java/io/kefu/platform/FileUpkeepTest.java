package io.kefu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileUpkeepTest {

  private static final int COMMITS = 6_000;

  @TempDir private Path folder;

  private final WriteGate gate = new WriteGate();

  @Test
  void changedAgainAndAgain_fileStaysSmallAndNothingIsLost() throws Exception {
    long without = fileAfterChanges("without", upkeep -> false);
    long with = fileAfterChanges("with", FileUpkeep::run);

    assertThat(with).isLessThan(without / 3);
  }

  @Test
  void afterwards_commitsAreWrittenAtOnceAgain() throws Exception {
    JdbcConnectionPool pool = pool(DatabaseUrl.in(folder));
    try (Connection connection = pool.getConnection()) {
      makeTable(connection);
      commitRows(connection, 500);

      assertThat(upkeep(pool).run()).isTrue();

      assertThat(setting(connection, "WRITE_DELAY")).isEqualTo("0");
    } finally {
      pool.dispose();
    }
  }

  @Test
  void somebodyWrites_waits() throws Exception {
    JdbcConnectionPool pool = pool(DatabaseUrl.in(folder));
    try (Connection connection = pool.getConnection()) {
      makeTable(connection);
      commitRows(connection, 500);
      gate.enter();

      Thread other =
          new Thread(() -> assertThat(upkeep(pool).run()).as("while another writes").isFalse());
      other.start();
      other.join();

      gate.leave();
      assertThat(upkeep(pool).run()).isTrue();
    } finally {
      pool.dispose();
    }
  }

  @Test
  void wroteAMomentAgo_waits() throws Exception {
    JdbcConnectionPool pool = pool(DatabaseUrl.in(folder));
    try (Connection connection = pool.getConnection()) {
      makeTable(connection);
      commitRows(connection, 500);

      FileUpkeep patient =
          new FileUpkeep(pool, gate, Duration.ofMinutes(1), Duration.ofMinutes(10));
      assertThat(patient.run()).isFalse();
      FileUpkeep hurried = new FileUpkeep(pool, gate, Duration.ofMinutes(1), Duration.ZERO);
      assertThat(hurried.run()).isTrue();
    } finally {
      pool.dispose();
    }
  }

  @Test
  void databaseInMemory_needsNothing() throws Exception {
    JdbcConnectionPool pool = pool("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    try (Connection connection = pool.getConnection()) {
      makeTable(connection);
      commitRows(connection, 500);

      assertThat(upkeep(pool).run()).isFalse();
    } finally {
      pool.dispose();
    }
  }

  private interface Upkeep {
    boolean run(FileUpkeep upkeep);
  }

  /** Bytes of the file after many small commits; freed places may be used again at once here. */
  private long fileAfterChanges(String name, Upkeep care) throws SQLException, IOException {
    Path data = folder.resolve(name);
    JdbcConnectionPool pool = pool(DatabaseUrl.in(data) + ";RETENTION_TIME=0");
    FileUpkeep upkeep = upkeep(pool);
    try (Connection connection = pool.getConnection()) {
      makeTable(connection);
      for (int done = 0; done < COMMITS; done += 100) {
        commitRows(connection, 100);
        care.run(upkeep);
      }
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery("select count(distinct id) from spoken")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getInt(1)).isEqualTo(COMMITS);
      }
      return Files.size(data.resolve("kefu.mv.db"));
    } finally {
      pool.dispose();
    }
  }

  private FileUpkeep upkeep(JdbcConnectionPool pool) {
    return new FileUpkeep(pool, gate, Duration.ZERO, Duration.ofHours(1));
  }

  private static JdbcConnectionPool pool(String url) {
    return JdbcConnectionPool.create(url, "kefu", "kefu");
  }

  private static void makeTable(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("create table spoken (id uuid primary key, words varchar(2000))");
      statement.execute("create index spoken_words on spoken (words)");
    }
  }

  /** One small commit each, all over the indexes. */
  private static void commitRows(Connection connection, int count) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("insert into spoken values (?, ?)")) {
      for (int i = 0; i < count; i++) {
        UUID id = UUID.randomUUID();
        statement.setObject(1, id);
        statement.setString(2, id + "怎么退货？".repeat(10));
        statement.executeUpdate();
      }
    }
  }

  private static String setting(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select setting_value from information_schema.settings where setting_name = '"
                    + name
                    + "'")) {
      return rows.next() ? rows.getString(1) : "";
    }
  }
}
