package io.kefu.web.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SessionWriterTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final AtomicLong now = new AtomicLong();
  private final AtomicInteger rooms = new AtomicInteger();

  @Test
  void frames_leaveOneByOneInOrder() {
    Cable cable = new Cable();
    SessionWriter writer = writer(cable);

    IntStream.range(0, 10).forEach(i -> writer.send(numbered(i)));
    while (cable.carry()) {
      assertThat(cable.closed).isNull();
    }

    assertThat(cable.arrived)
        .extracting(f -> f.get("n").asInt())
        .containsExactlyElementsOf(IntStream.range(0, 10).boxed().toList());
  }

  @Test
  void manyThreads_loseNothingAndNeverWriteTogether() throws InterruptedException {
    AtomicInteger left = new AtomicInteger();
    AtomicInteger together = new AtomicInteger();
    ExecutorService network = Executors.newSingleThreadExecutor();
    SessionWriter writer =
        writer(
            new SessionWriter.Wire() {
              @Override
              public void send(String frame, java.util.function.Consumer<Boolean> done) {
                if (together.incrementAndGet() > 1) {
                  throw new IllegalStateException("two frames at once");
                }
                network.execute(
                    () -> {
                      left.incrementAndGet();
                      together.decrementAndGet();
                      done.accept(true);
                    });
              }

              @Override
              public void close(Farewell farewell) {}
            });
    ExecutorService speakers = Executors.newFixedThreadPool(4);

    for (int i = 0; i < 4; i++) {
      speakers.execute(() -> IntStream.range(0, 50).forEach(n -> writer.send(numbered(n))));
    }
    speakers.shutdown();
    assertThat(speakers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    network.awaitTermination(200, TimeUnit.MILLISECONDS);
    network.shutdown();

    assertThat(network.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    assertThat(left).hasValue(200);
  }

  @Test
  void readerWhoReadsNothing_getsReconnectInsteadOfWhatWaited() {
    Cable cable = new Cable();
    SessionWriter writer = writer(cable);
    writer.send(numbered(1));
    writer.send(numbered(2));

    now.addAndGet(PATIENCE.toNanos());
    writer.check(PATIENCE);
    writer.send(numbered(3));
    cable.flow();

    assertThat(cable.arrived).hasSize(2);
    assertThat(cable.types().get(1)).isEqualTo("reconnect");
    assertThat(cable.arrived.get(1).get("after_ms").asLong()).isPositive();
    assertThat(cable.closed).isEqualTo(Farewell.TOO_SLOW);
  }

  @Test
  void readerWhoNeverReadsAgain_isCut() {
    Cable cable = new Cable();
    SessionWriter writer = writer(cable);
    writer.send(numbered(1));

    now.addAndGet(PATIENCE.toNanos());
    writer.check(PATIENCE);
    assertThat(cable.closed).isNull();
    now.addAndGet(PATIENCE.toNanos());
    writer.check(PATIENCE);

    assertThat(cable.closed).isEqualTo(Farewell.TOO_SLOW);
  }

  @Test
  void floodOfFrames_isBounded() {
    Cable cable = new Cable();
    SessionWriter writer = writer(cable);

    IntStream.range(0, 100_000).forEach(i -> writer.send(numbered(i)));
    cable.flow();

    assertThat(cable.types()).containsExactly("n", "reconnect");
    assertThat(cable.closed).isEqualTo(Farewell.TOO_SLOW);
  }

  @Test
  void fewLargeFrames_areBoundedToo() {
    Cable cable = new Cable();
    SessionWriter writer = writer(cable);
    String large = "{\"type\": \"n\", \"text\": \"" + "x".repeat(60_000) + "\"}";

    IntStream.range(0, 30).forEach(i -> writer.send(large));
    cable.flow();

    assertThat(cable.types()).containsExactly("n", "reconnect");
  }

  @Test
  void lastFrame_leavesAfterWhatWaitsAndThenItCloses() {
    Cable cable = new Cable();
    SessionWriter writer = writer(cable);
    writer.send(numbered(1));
    writer.send(numbered(2));

    writer.end(Frames.pong(), Farewell.RESTART);
    writer.send(numbered(3));
    assertThat(cable.closed).isNull();
    cable.flow();

    assertThat(cable.types()).isEqualTo(List.of("n", "n", "pong"));
    assertThat(cable.closed).isEqualTo(Farewell.RESTART);
  }

  @Test
  void readerOfTheTranscript_isToldOnceThereIsRoomAgain() {
    Cable cable = new Cable();
    SessionWriter writer = writer(cable);
    IntStream.range(0, 100).forEach(i -> writer.send(numbered(i)));

    assertThat(writer.roomy()).isFalse();
    assertThat(rooms).hasValue(0);
    cable.flow();

    assertThat(rooms).hasValue(1);
    assertThat(writer.roomy()).isTrue();
  }

  private SessionWriter writer(SessionWriter.Wire wire) {
    return new SessionWriter(wire, rooms::incrementAndGet, now::get);
  }

  private static String numbered(int n) {
    return "{\"type\": \"n\", \"n\": " + n + "}";
  }
}
