package io.kefu.ear.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.ear.RunningKefu;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("kill")
class KilledServerIT {

  private static final int KILLS = 5;
  private static final int CUSTOMERS = 8;

  /** Acknowledged between two kills, at most. */
  private static final int MOST_ACKS = 400;

  private static final long PATIENCE_MILLIS = 120_000;

  @TempDir private Path folder;

  @Test
  void killedUnderLoad_losesNothingAcknowledged() throws InterruptedException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    TalkingCustomers customers = new TalkingCustomers("kill", CUSTOMERS);

    for (int kill = 0; kill < KILLS; kill++) {
      RunningKefu server = RunningKefu.start(folder, Map.of());
      try (TalkingCustomers.Talk talk = customers.talkTo(server.url())) {
        await(customers, customers.acknowledged() + 1 + random.nextInt(MOST_ACKS));
        server.kill();
      }
    }

    System.out.printf(
        "server kill test: %d kills, %d messages acknowledged, seed %d%n",
        KILLS, customers.acknowledged(), seed);
    assertThat(customers.failures()).isEmpty();
    assertThat(customers.acknowledged()).isGreaterThanOrEqualTo(KILLS);
    try (RunningKefu server = RunningKefu.start(folder, Map.of())) {
      customers.verify(server.url());
    }
  }

  private static void await(TalkingCustomers customers, int acknowledged)
      throws InterruptedException {
    long giveUp = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (customers.acknowledged() < acknowledged) {
      if (System.currentTimeMillis() > giveUp) {
        throw new IllegalStateException("The server answers too slowly: " + customers.failures());
      }
      Thread.sleep(5);
    }
  }
}
