package io.kefu.web.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.handover.HandoverView;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamSessionTest {

  private final Village village = new Village();
  private final Cable cable = Cable.flowing();
  private final StreamSession session = on(cable);

  private StreamSession on(Cable wire) {
    StreamSession[] made = new StreamSession[1];
    SessionWriter writer = new SessionWriter(wire, () -> made[0].wake(), System::nanoTime);
    made[0] =
        new StreamSession(village, Village.HAIL, writer, new Mailbox(Runnable::run), joined -> {});
    return made[0];
  }

  @Test
  void hello_isWelcomedIntoTheCustomersConversation() {
    session.heard("{\"type\": \"hello\"}");

    assertThat(cable.types()).containsExactly("welcome");
    assertThat(cable.arrived.get(0).get("conversation_id").asText())
        .isEqualTo(village.conversation().toString());
    assertThat(cable.arrived.get(0).get("seq").asLong()).isZero();
  }

  @Test
  void message_isAcknowledgedBeforeItsTurnsAreTold() {
    session.heard("{\"type\": \"hello\"}");
    say("m-1", "hi");

    assertThat(cable.types()).containsExactly("welcome", "ack", "turn", "turn");
    assertThat(cable.arrived.get(1).get("message_id").asText()).isEqualTo("m-1");
    assertThat(cable.arrived.get(1).get("seq").asLong()).isEqualTo(1);
    assertThat(cable.arrived.get(2).get("speaker").asText()).isEqualTo("customer");
    assertThat(cable.arrived.get(3).get("speaker").asText()).isEqualTo("bot");
    assertThat(cable.arrived.get(3).get("reply").asText()).isEqualTo("re: hi");
    assertThat(cable.arrived.get(3).get("turn").asLong()).isEqualTo(1);
  }

  @Test
  void messageBeforeHello_saysHelloForItself() {
    say("m-1", "hi");

    assertThat(cable.types()).containsExactly("welcome", "ack", "turn", "turn");
  }

  @Test
  void messageAgain_isAcknowledgedAgainAndNothingElse() {
    say("m-1", "hi");
    say("m-1", "hi");

    assertThat(cable.frames("ack")).hasSize(2).containsOnly(cable.frames("ack").get(0));
    assertThat(cable.seqs()).containsExactly(1L, 2L);
  }

  @Test
  void clientWhoComesBack_hearsWhatItMissed() {
    say("m-1", "hi");
    String epoch = cable.frames("welcome").get(0).get("epoch").asText();
    village.operatorSays("hello, here I am");
    Cable again = Cable.flowing();

    on(again).heard(hello(epoch, 1));

    assertThat(again.seqs()).containsExactly(2L, 3L);
    assertThat(again.frames("welcome").get(0).get("seq").asLong()).isEqualTo(3);
  }

  @Test
  void clientOfAnotherEpoch_hearsEverything() {
    say("m-1", "hi");
    Cable again = Cable.flowing();

    on(again).heard(hello("another", 1));

    assertThat(again.seqs()).containsExactly(1L, 2L);
  }

  @Test
  void clientThatKnowsMoreThanThereIs_hearsEverything() {
    say("m-1", "hi");
    String epoch = cable.frames("welcome").get(0).get("epoch").asText();
    Cable again = Cable.flowing();

    on(again).heard(hello(epoch, 7));

    assertThat(again.seqs()).containsExactly(1L, 2L);
  }

  @Test
  void clientWithoutLastSeq_hearsWhatComesFromNowOn() {
    say("m-1", "hi");
    Cable again = Cable.flowing();
    StreamSession second = on(again);

    second.heard("{\"type\": \"hello\"}");
    village.operatorSays("still there?");
    second.wake();

    assertThat(again.seqs()).containsExactly(3L);
  }

  @Test
  void longAbsence_isAGapAndThenTheLastTurns() {
    IntStream.range(0, 230).forEach(i -> village.operatorSays("turn " + i));

    session.heard("{\"type\": \"hello\", \"last_seq\": 10}");

    assertThat(cable.frames("gap")).hasSize(1);
    assertThat(cable.frames("gap").get(0).get("from").asLong()).isEqualTo(11);
    assertThat(cable.frames("gap").get(0).get("to").asLong()).isEqualTo(30);
    assertThat(cable.seqs())
        .containsExactlyElementsOf(LongStream.rangeClosed(31, 230).boxed().toList());
  }

  @Test
  void slowReader_getsAllOfALongReplay() {
    IntStream.range(0, 200).forEach(i -> village.operatorSays("turn " + i));
    Cable slow = new Cable();

    on(slow).heard("{\"type\": \"hello\", \"last_seq\": 0}");
    while (slow.carry()) {
      assertThat(slow.closed).isNull();
    }

    assertThat(slow.seqs())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 200).boxed().toList());
  }

  @Test
  void turnTooLargeForAFrame_isAGap() {
    village.operatorSays("好".repeat(30_000));
    village.operatorSays("short");

    session.heard("{\"type\": \"hello\", \"last_seq\": 0}");

    assertThat(cable.types()).containsExactly("welcome", "gap", "turn");
    assertThat(cable.frames("gap").get(0).get("to").asLong()).isEqualTo(1);
  }

  @Test
  void handover_isToldWhenItChanges() {
    session.heard("{\"type\": \"hello\"}");
    village.handover =
        new HandoverView(HandoverView.State.QUEUED, "default", 1, 60, "requested", null);
    session.wake();
    session.wake();

    assertThat(cable.types()).containsExactly("welcome", "handover");
    assertThat(cable.arrived.get(1).get("state").asText()).isEqualTo("queued");
  }

  @Test
  void conversationThatEnded_isFollowedByAnother() {
    say("m-1", "hi");
    village.close();
    say("m-2", "hi again");

    assertThat(cable.frames("welcome")).hasSize(2);
    assertThat(cable.types().subList(4, 8)).containsExactly("welcome", "ack", "turn", "turn");
    assertThat(cable.arrived.get(5).get("seq").asLong()).isEqualTo(1);
  }

  @Test
  void namedConversationThatEnded_isFollowedByAnotherOfThatName() {
    session.heard("{\"type\": \"hello\", \"conversation_id\": \"order-7\"}");
    say("m-1", "hi");
    village.close("order-7");
    say("m-2", "hi again");
    village.close("order-7");
    say("m-3", "and again");

    assertThat(cable.frames("problem")).isEmpty();
    assertThat(cable.frames("welcome")).hasSize(3).doesNotHaveDuplicates();
    assertThat(cable.frames("ack").get(2).get("conversation_id").asText())
        .isEqualTo(village.conversation("order-7").toString())
        .isNotEqualTo(village.conversation().toString());
  }

  @Test
  void conversationJoinedByItsId_isFollowedByTheCustomersNextOnes() {
    session.heard(hello("any", 0));
    village.close();
    say("m-1", "hi");
    village.close();
    say("m-2", "hi again");

    assertThat(cable.frames("problem")).isEmpty();
    assertThat(cable.frames("ack").get(1).get("conversation_id").asText())
        .isEqualTo(village.conversation().toString());
  }

  @Test
  void refusal_isAProblemThatNamesTheMessage() {
    say("m-1", "refused");

    assertThat(cable.frames("problem")).hasSize(1);
    assertThat(cable.frames("problem").get(0).get("message_id").asText()).isEqualTo("m-1");
    assertThat(cable.frames("problem").get(0).get("status").asInt()).isEqualTo(409);
    assertThat(cable.frames("ack")).isEmpty();
  }

  @Test
  void failure_isAProblemAndTheSameMessageIsFoundAgain() {
    village.dieAfterNext();
    say("m-1", "hi");
    say("m-1", "hi");

    assertThat(cable.frames("problem").get(0).get("status").asInt()).isEqualTo(500);
    assertThat(cable.frames("ack").get(0).get("seq").asLong()).isEqualTo(1);
    assertThat(cable.seqs()).containsExactly(1L, 2L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "nonsense",
        "{}",
        "{\"type\": 5}",
        "{\"type\": \"welcome\"}",
        "{\"type\": \"say\", \"query\": \"hi\"}",
        "{\"type\": \"say\", \"message_id\": \"m\", \"query\": \" \"}",
        "{\"type\": \"say\", \"message_id\": \"m\", \"query\": \"hi\", \"priority\": \"now\"}",
        "{\"type\": \"hello\", \"last_seq\": -1}",
        "{\"type\": \"hello\", \"last_seq\": \"1\"}",
        "{\"type\": \"hello\", \"last_seq\": 1.5}",
        "{\"type\": \"hello\", \"conversation_id\": {}}",
        "{\"type\": \"read\"}",
        "{\"type\": \"read\", \"seq\": true}"
      })
  void wrongFrame_isAProblemAndTheSocketLives(String frame) {
    session.heard(frame);
    session.heard("{\"type\": \"ping\"}");

    assertThat(cable.types()).containsExactly("problem", "pong");
    assertThat(cable.arrived.get(0).get("status").asInt()).isEqualTo(400);
  }

  @Test
  void frameOver64KiB_endsTheSocket() {
    say("m-1", "好".repeat(22_000));

    assertThat(cable.types()).containsExactly("problem");
    assertThat(cable.closed).isEqualTo(Farewell.TOO_LONG);
  }

  @Test
  void typingAndRead_areToldToOthers() {
    say("m-1", "hi");
    session.heard("{\"type\": \"typing\"}");
    session.heard("{\"type\": \"read\", \"seq\": 99}");

    assertThat(village.typed).isEqualTo(1);
    assertThat(village.read).isEqualTo(2);
  }

  @Test
  void end_comesAfterWhatIsUnderWay() {
    say("m-1", "hi");
    session.end(Frames.reconnect(Farewell.SOON), Farewell.RESTART);
    say("m-2", "too late");

    List<String> types = cable.types();
    assertThat(types.get(types.size() - 1)).isEqualTo("reconnect");
    assertThat(cable.closed).isEqualTo(Farewell.RESTART);
  }

  private void say(String messageId, String query) {
    session.heard(
        "{\"type\": \"say\", \"message_id\": \"%s\", \"query\": \"%s\"}"
            .formatted(messageId, query));
  }

  private String hello(String epoch, long lastSeq) {
    return "{\"type\": \"hello\", \"conversation_id\": \"%s\", \"epoch\": \"%s\", \"last_seq\": %d}"
        .formatted(village.conversation(), epoch, lastSeq);
  }
}
