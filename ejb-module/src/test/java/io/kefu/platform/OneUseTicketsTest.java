package io.kefu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.shared.Uuid7;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OneUseTicketsTest {

  private static final Instant MORNING = Instant.parse("2026-11-01T08:00:00Z");
  private static final String ID = "a".repeat(64);

  private SePersistence persistence;

  @BeforeEach
  void open() {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:" + Uuid7.next() + ";DB_CLOSE_DELAY=-1");
    persistence = new SePersistence(database, Map.of("hibernate.search.enabled", "false"));
  }

  @AfterEach
  void close() {
    persistence.close();
  }

  @Test
  void ticket_isTakenOnce() {
    at(MORNING).keep(ID, "content", MORNING.plusSeconds(30));

    assertThat(at(MORNING.plusSeconds(29)).take(ID)).contains("content");
    assertThat(at(MORNING.plusSeconds(29)).take(ID)).isEmpty();
  }

  @Test
  void ticketAfterItsEnd_isWorthNothing() {
    at(MORNING).keep(ID, "content", MORNING.plusSeconds(30));

    assertThat(at(MORNING.plusSeconds(30)).take(ID)).isEmpty();
  }

  @Test
  void unknownTicket_isWorthNothing() {
    assertThat(at(MORNING).take("b".repeat(64))).isEmpty();
  }

  @Test
  void manyAtOnce_oneHasIt() throws Exception {
    at(MORNING).keep(ID, "content", MORNING.plusSeconds(30));
    ExecutorService threads = Executors.newFixedThreadPool(8);

    List<Future<Optional<String>>> all =
        threads.invokeAll(Collections.nCopies(8, () -> at(MORNING).take(ID)));

    int taken = 0;
    for (Future<Optional<String>> one : all) {
      taken += one.get().isPresent() ? 1 : 0;
    }
    threads.shutdown();
    assertThat(taken).isEqualTo(1);
  }

  @Test
  void tidy_forgetsWhatNobodyUsed() {
    at(MORNING).keep(ID, "content", MORNING.plusSeconds(30));

    at(MORNING.plusSeconds(31)).tidy();

    assertThat(at(MORNING).take(ID)).isEmpty();
  }

  private OneUseTickets at(Instant now) {
    return new OneUseTickets(
        persistence.entityManager(), persistence, Clock.fixed(now, ZoneOffset.UTC));
  }
}
