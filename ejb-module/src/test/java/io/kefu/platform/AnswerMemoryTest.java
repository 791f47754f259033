package io.kefu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.shared.Uuid7;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswerMemoryTest {

  private static final Instant MORNING = Instant.parse("2026-11-01T08:00:00Z");
  private static final String ID = "a".repeat(64);
  private static final String SENT = "b".repeat(64);

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
  void actionSentAgain_getsTheAnswerThatWasGiven() {
    AnswerMemory memory = at(MORNING);

    assertThat(memory.begin(ID, SENT)).isEqualTo(new AnswerMemory.Known.Nothing());
    assertThat(memory.begin(ID, SENT)).isEqualTo(new AnswerMemory.Known.BeingDone());
    memory.done(ID, "made");
    assertThat(memory.begin(ID, SENT)).isEqualTo(new AnswerMemory.Known.Done("made"));
  }

  @Test
  void sameNameForAnotherAction_isTold() {
    AnswerMemory memory = at(MORNING);
    memory.begin(ID, SENT);
    memory.done(ID, "made");

    assertThat(memory.begin(ID, "c".repeat(64))).isEqualTo(new AnswerMemory.Known.Another());
  }

  @Test
  void failedAction_canBeTriedAgain() {
    AnswerMemory memory = at(MORNING);
    memory.begin(ID, SENT);

    memory.givenUp(ID);

    assertThat(memory.begin(ID, SENT)).isEqualTo(new AnswerMemory.Known.Nothing());
  }

  @Test
  void actionOfANodeThatEnded_isBegunAgainAfterAMinute() {
    at(MORNING).begin(ID, SENT);

    assertThat(at(MORNING.plus(AnswerMemory.WORK)).begin(ID, SENT))
        .isEqualTo(new AnswerMemory.Known.BeingDone());
    assertThat(at(MORNING.plus(AnswerMemory.WORK).plusSeconds(1)).begin(ID, SENT))
        .isEqualTo(new AnswerMemory.Known.Nothing());
  }

  @Test
  void answer_isForgottenAfterADay() {
    at(MORNING).begin(ID, SENT);
    at(MORNING).done(ID, "made");
    Instant nextDay = MORNING.plus(Duration.ofHours(24)).plusSeconds(1);

    at(nextDay).tidy();

    assertThat(at(MORNING).begin(ID, SENT)).isEqualTo(new AnswerMemory.Known.Nothing());
  }

  @Test
  void manyAtOnce_oneDoesIt() throws Exception {
    AnswerMemory memory = at(MORNING);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    Callable<AnswerMemory.Known> begin = () -> memory.begin(ID, SENT);

    List<Future<AnswerMemory.Known>> all = threads.invokeAll(Collections.nCopies(8, begin));

    int firsts = 0;
    for (Future<AnswerMemory.Known> one : all) {
      firsts += one.get() instanceof AnswerMemory.Known.Nothing ? 1 : 0;
    }
    threads.shutdown();
    assertThat(firsts).isEqualTo(1);
  }

  private AnswerMemory at(Instant now) {
    return new AnswerMemory(
        persistence.entityManager(), persistence, Clock.fixed(now, ZoneOffset.UTC));
  }
}
