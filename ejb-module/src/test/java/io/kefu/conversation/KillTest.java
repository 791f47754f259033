package io.kefu.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.conversation.KillRun.Ack;
import io.kefu.platform.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there once and in order, however often the process is killed. */
class KillTest {

  /** 60 in every run of the tests; more for a release: {@code -Dkefu.test.kills=2000}. */
  private static final int KILLS = Integer.getInteger("kefu.test.kills", 60);

  private static final int CUSTOMERS = 6;

  /** Acknowledged between two kills, at most: a few tenths of a second's work. */
  private static final int MOST_ACKS = 100;

  /** One kill in so many hits the process while it starts, that is, while the database recovers. */
  private static final int EARLY = 6;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  @Test
  @Tag("kill")
  void killedAgainAndAgain_losesNothingAcknowledged() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String url = DatabaseUrl.in(folder);
    KillRun run = new KillRun(new ChildJvm(folder), url, CUSTOMERS);

    for (int kill = 0; kill < KILLS; kill++) {
      if (kill % EARLY == EARLY - 1) {
        run.killAfterStart(random.nextInt(3000));
      } else {
        run.killAfterAcks(1 + random.nextInt(MOST_ACKS));
      }
    }

    System.out.printf(
        "kill test: %d kills, %d messages acknowledged, seed %d%n", KILLS, run.acks().size(), seed);
    assertThat(run.failures()).isEmpty();
    assertThat(run.acks()).hasSizeGreaterThan(KILLS);
    verify(url, run.acks());
  }

  /**
   * Shows that the test above would notice: with H2's own default, acknowledged messages vanish.
   */
  @Test
  @Tag("kill-counter")
  void writeDelayLeftAtItsDefault_losesAcknowledgedMessages() throws Exception {
    int lost = 0;
    ChildJvm jvm = new ChildJvm(folder);
    for (int kill = 0; kill < 10 && lost == 0; kill++) {
      Path data = folder.resolve("data-" + kill);
      String url = DatabaseUrl.in(data).replace(";WRITE_DELAY=0", "");
      KillRun run = new KillRun(jvm, url, CUSTOMERS);
      run.killAfterAcks(MOST_ACKS);
      lost = missing(url, run.acks());
      System.out.printf("without WRITE_DELAY=0: %d of %d lost%n", lost, run.acks().size());
    }
    assertThat(lost).isPositive();
  }

  private static void verify(String url, List<Ack> acks) throws IOException {
    Map<String, List<Ack>> byCustomer = acks.stream().collect(Collectors.groupingBy(Ack::customer));
    try (Core core = Core.on(url)) {
      byCustomer.forEach((customer, theirs) -> verifyCustomer(core, theirs));
    }
  }

  private static void verifyCustomer(Core core, List<Ack> acks) {
    assertThat(acks).extracting(Ack::conversation).containsOnly(acks.get(0).conversation());
    List<TurnView> turns = transcript(core, acks.get(0).conversation());
    assertThat(turns)
        .extracting(TurnView::seq)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, turns.size()).boxed().toList());
    List<String> said =
        turns.stream()
            .filter(turn -> turn.speaker() == Speaker.CUSTOMER)
            .map(TurnView::messageId)
            .toList();
    assertThat(said)
        .containsExactlyElementsOf(
            IntStream.range(0, said.size()).mapToObj(i -> "m-" + i).toList());
    for (Ack ack : acks) {
      assertThat(turns.get((int) ack.turn() - 1).messageId()).isEqualTo(ack.messageId());
      assertThat(turns.get((int) ack.turn()).speaker()).isEqualTo(Speaker.BOT);
    }
  }

  private static int missing(String url, List<Ack> acks) {
    try (Core core = Core.on(url)) {
      Map<UUID, List<String>> kept =
          acks.stream()
              .map(Ack::conversation)
              .distinct()
              .collect(Collectors.toMap(id -> id, id -> messageIds(core, id)));
      return (int)
          acks.stream()
              .filter(ack -> !kept.get(ack.conversation()).contains(ack.messageId()))
              .count();
    }
  }

  private static List<String> messageIds(Core core, UUID conversation) {
    try {
      return transcript(core, conversation).stream().map(TurnView::messageId).toList();
    } catch (io.kefu.shared.NotFound gone) {
      return List.of();
    }
  }

  private static List<TurnView> transcript(Core core, UUID conversation) {
    List<TurnView> all = new ArrayList<>();
    List<TurnView> page;
    do {
      long after = all.size();
      page = core.work(() -> core.transcripts.turns(conversation, Optional.empty(), after, 1000));
      all.addAll(page);
    } while (page.size() == 1000);
    return all;
  }
}
