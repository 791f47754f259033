package io.kefu.ear.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.ear.RunningKefu;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server killed while customers talk over WebSockets, who then come back. */
@Tag("kill")
class KilledStreamIT {

  private static final int KILLS = 3;
  private static final int CUSTOMERS = 8;

  /** Acknowledged between two kills, at most: fewer turns than a client who comes back is sent. */
  private static final int MOST_ACKS = 300;

  private static final long PATIENCE_MILLIS = 120_000;

  @TempDir private Path folder;

  private final List<StreamingCustomer> customers =
      IntStream.range(0, CUSTOMERS).mapToObj(i -> new StreamingCustomer("stream-" + i)).toList();

  @Test
  void killedUnderLoad_losesNothingAcknowledgedAndEachHearsEverySeqOnce()
      throws IOException, InterruptedException {
    long seed = System.nanoTime();
    Random random = new Random(seed);

    for (int kill = 0; kill < KILLS; kill++) {
      RunningKefu server = RunningKefu.start(folder, Map.of());
      AtomicBoolean going = new AtomicBoolean(true);
      List<Thread> talks = talk(server.url(), going);
      await(acknowledged() + 1 + random.nextInt(MOST_ACKS));
      server.kill();
      going.set(false);
      for (Thread talk : talks) {
        talk.join();
      }
    }

    System.out.printf(
        "stream kill test: %d kills, %d messages acknowledged, seed %d%n",
        KILLS, acknowledged(), seed);
    assertThat(acknowledged()).isGreaterThanOrEqualTo(KILLS);
    try (RunningKefu server = RunningKefu.start(folder, Map.of())) {
      for (StreamingCustomer customer : customers) {
        customer.hearTheRest(server.url());
        assertThat(customer.failures()).isEmpty();
        customer.verify(server.url());
      }
    }
  }

  private List<Thread> talk(URI server, AtomicBoolean going) {
    List<Thread> talks = new ArrayList<>();
    for (StreamingCustomer customer : customers) {
      Thread talk = new Thread(() -> customer.talk(server, going));
      talk.start();
      talks.add(talk);
    }
    return talks;
  }

  private int acknowledged() {
    return customers.stream().mapToInt(StreamingCustomer::acknowledged).sum();
  }

  private void await(int acknowledged) throws InterruptedException {
    long giveUp = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (acknowledged() < acknowledged) {
      if (System.currentTimeMillis() > giveUp) {
        throw new IllegalStateException(
            "The server answers too slowly: "
                + customers.stream().flatMap(c -> c.failures().stream()).toList());
      }
      Thread.sleep(5);
    }
  }
}
