package io.kefu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WriteGateTest {

  private final WriteGate gate = new WriteGate();

  @Test
  void whoIsInside_keepsOthersOut() throws Exception {
    gate.enter();
    CountDownLatch inside = new CountDownLatch(1);
    Future<?> other = start(() -> enterAndLeave(inside));

    assertThat(inside.await(200, TimeUnit.MILLISECONDS)).isFalse();
    gate.leave();

    other.get(5, TimeUnit.SECONDS);
    assertThat(inside.getCount()).isZero();
  }

  @Test
  void transactionInsideAnother_sharesItsPlace() throws Exception {
    gate.enter();
    gate.enter();
    gate.leave();
    CountDownLatch inside = new CountDownLatch(1);
    Future<?> other = start(() -> enterAndLeave(inside));

    assertThat(inside.await(200, TimeUnit.MILLISECONDS)).isFalse();
    gate.leave();
    other.get(5, TimeUnit.SECONDS);
  }

  @Test
  void leftByAnotherThread_letsTheNextIn() throws Exception {
    gate.enter();
    start(gate::leave).get(5, TimeUnit.SECONDS);

    start(() -> enterAndLeave(new CountDownLatch(1))).get(5, TimeUnit.SECONDS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into turn (id) values (?)",
        "update conversation set last_seq=? where id=?",
        "delete from turn where id=?",
        "merge into shop using dual",
        "select c1_0.id from conversation c1_0 where c1_0.id=? for update"
      })
  void statementsThatChangeOrLockRows_write(String sql) {
    assertThat(WriteGate.writes(sql)).isTrue();
  }

  @Test
  void plainSelect_doesNotWrite() {
    assertThat(WriteGate.writes("select c1_0.id from conversation c1_0")).isFalse();
  }

  private void enterAndLeave(CountDownLatch inside) {
    gate.enter();
    inside.countDown();
    gate.leave();
  }

  private static Future<?> start(Runnable work) {
    FutureTask<?> task = new FutureTask<>(work, null);
    new Thread(task).start();
    return task;
  }
}
