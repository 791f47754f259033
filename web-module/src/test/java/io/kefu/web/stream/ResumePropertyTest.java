package io.kefu.web.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kefu.conversation.HeardTurn;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A client that keeps to the contract, on a network that loses connections at any moment, beside an
 * operator who speaks and a node that dies: whatever the order of things, at the end the client's
 * view is the transcript, and each of its messages stands there once.
 */
class ResumePropertyTest {

  /** What may happen next. */
  enum Step {
    CUSTOMER_WRITES,
    OPERATOR_SPEAKS,
    NODE_DIES_AFTER_NEXT,
    SERVER_WORKS,
    FRAME_ARRIVES,
    SOCKET_IS_WOKEN,
    CONNECTION_IS_LOST,
    CLIENT_CONNECTS
  }

  @Property(tries = 2000)
  void clientsView_becomesTheTranscript(@ForAll @Size(max = 120) List<Step> steps) {
    World world = new World();

    steps.forEach(world::take);
    world.calmDown();

    assertThat(world.seen.values())
        .containsExactlyElementsOf(
            world.village.transcript().stream().map(t -> t.turn().text()).toList());
    assertThat(world.seen.keySet())
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, world.village.transcript().size()).boxed().toList());
    assertThat(world.pending).isEmpty();
    assertThat(
            world.village.transcript().stream()
                .map(HeardTurn::turn)
                .filter(t -> t.messageId() != null)
                .map(t -> String.valueOf(t.messageId())))
        .containsExactlyElementsOf(world.written);
    assertThat(world.doubled).isEmpty();
  }

  private static final class World {

    final Village village = new Village();
    final Deque<Runnable> work = new ArrayDeque<>();
    final Deque<String> pending = new ArrayDeque<>();
    final List<String> written = new ArrayList<>();
    final Map<Long, String> seen = new TreeMap<>();
    final List<Long> doubled = new ArrayList<>();
    private @Nullable Cable cable;
    private @Nullable StreamSession session;
    private int taken;
    private long lastSeq;
    private String epoch = "";

    void take(Step step) {
      switch (step) {
        case CUSTOMER_WRITES -> write("m-" + written.size());
        case OPERATOR_SPEAKS -> village.operatorSays("operator " + village.transcript().size());
        case NODE_DIES_AFTER_NEXT -> village.dieAfterNext();
        case SERVER_WORKS -> work();
        case FRAME_ARRIVES -> arrive();
        case SOCKET_IS_WOKEN -> wake();
        case CONNECTION_IS_LOST -> lose();
        case CLIENT_CONNECTS -> connect();
      }
    }

    private void write(String id) {
      written.add(id);
      pending.add(id);
      send(id);
    }

    private void send(String id) {
      if (session != null) {
        session.heard(
            "{\"type\": \"say\", \"message_id\": \"%s\", \"query\": \"says %s\"}"
                .formatted(id, id));
      }
    }

    private boolean work() {
      Runnable next = work.poll();
      if (next == null) {
        return false;
      }
      next.run();
      return true;
    }

    private boolean arrive() {
      if (cable == null || !cable.carry()) {
        return false;
      }
      take(cable.arrived.get(taken++));
      return true;
    }

    private void take(JsonNode frame) {
      switch (frame.get("type").asText()) {
        case "welcome" -> epoch = frame.get("epoch").asText();
        case "ack" -> pending.remove(frame.get("message_id").asText());
        case "turn" -> see(frame.get("seq").asLong(), frame.get("text").asText());
        case "problem" -> send(frame.path("message_id").asText());
        default -> throw new AssertionError(frame);
      }
    }

    private void see(long seq, String text) {
      if (seen.put(seq, text) != null) {
        doubled.add(seq);
      }
      lastSeq = seq;
    }

    private void wake() {
      if (session != null) {
        session.wake();
      }
    }

    private void lose() {
      if (cable != null) {
        cable.cut();
      }
      cable = null;
      session = null;
    }

    private void connect() {
      if (session != null) {
        return;
      }
      Cable wire = new Cable();
      StreamSession[] made = new StreamSession[1];
      SessionWriter writer = new SessionWriter(wire, () -> made[0].wake(), System::nanoTime);
      made[0] =
          new StreamSession(village, Village.HAIL, writer, new Mailbox(work::add), joined -> {});
      cable = wire;
      session = made[0];
      taken = 0;
      session.heard(
          "{\"type\": \"hello\", \"epoch\": \"%s\", \"last_seq\": %d}"
              .formatted(epoch.isEmpty() ? "none" : epoch, lastSeq));
      List.copyOf(pending).forEach(this::send);
    }

    /** Everything that can still happen, happens. */
    void calmDown() {
      connect();
      wake();
      boolean moved = true;
      while (moved) {
        moved = work();
        moved |= arrive();
      }
    }
  }
}
