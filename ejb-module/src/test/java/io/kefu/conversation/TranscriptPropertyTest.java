package io.kefu.conversation;

import static io.kefu.conversation.Message.saying;
import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.handover.HandoverService.Priority;
import io.kefu.shared.Conflict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class TranscriptPropertyTest {

  private static Core core;

  @BeforeContainer
  static void open() {
    core = Core.fresh();
  }

  @AfterContainer
  static void close() {
    core.close();
  }

  /** Whatever customers and operators do in whatever order, the transcript stays whole. */
  @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
  void anyCourse_leavesAGaplessTranscriptWithEachMessageOnce(@ForAll("courses") List<Step> course) {
    UUID id = core.handle(saying("你好").in(UUID.randomUUID())).conversationId();
    Map<String, Reply> answered = new HashMap<>();

    for (Step step : course) {
      attempt(id, step, answered);
    }

    List<TurnView> turns = core.transcript(id);
    assertThat(turns)
        .extracting(TurnView::seq)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, turns.size()).boxed().toList());
    List<String> ids =
        turns.stream().map(TurnView::messageId).filter(java.util.Objects::nonNull).toList();
    assertThat(ids).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(answered.keySet());
    answered.forEach(
        (messageId, reply) ->
            assertThat(turns.get((int) reply.turn() - 1).messageId()).isEqualTo(messageId));
    botSpeaksOnlyWhereNobodyElseIsInCharge(turns);
  }

  private void attempt(UUID id, Step step, Map<String, Reply> answered) {
    try {
      switch (step.what()) {
        case "say" -> hear(id, "怎么退货", "m-" + step.who(), answered);
        case "want" -> hear(id, "转人工", "w-" + step.who(), answered);
        case "ask" ->
            core.work(
                () -> core.desk.requestHandover(id, Optional.empty(), "asked", Priority.NORMAL));
        case "take" -> core.work(() -> core.desk.take(id, "operator-" + step.who() % 2));
        case "speak" -> core.work(() -> core.desk.say(id, "operator-" + step.who() % 2, "您好"));
        case "back" -> core.work(() -> core.desk.giveBack(id, "operator-" + step.who() % 2));
        default -> core.work(() -> core.desk.close(id, "operator-" + step.who() % 2));
      }
    } catch (Conflict refused) {
      // Many courses ask for what the state does not allow; refusing must leave no trace.
    }
  }

  private void hear(UUID id, String query, String messageId, Map<String, Reply> answered) {
    Reply reply = core.handle(saying(query).in(id).id(messageId));
    Reply before = answered.putIfAbsent(messageId, reply);
    if (before != null) {
      assertThat(reply).isEqualTo(before);
    }
  }

  private static void botSpeaksOnlyWhereNobodyElseIsInCharge(List<TurnView> turns) {
    for (int i = 0; i < turns.size(); i++) {
      if (turns.get(i).speaker() == Speaker.BOT) {
        assertThat(turns.get(i - 1).speaker()).isEqualTo(Speaker.CUSTOMER);
      }
    }
  }

  @Provide
  Arbitrary<List<Step>> courses() {
    Arbitrary<String> what =
        Arbitraries.of("say", "say", "say", "want", "ask", "take", "speak", "back", "close");
    return net.jqwik.api.Combinators.combine(what, Arbitraries.integers().between(0, 5))
        .as(Step::new)
        .list()
        .ofMaxSize(15);
  }

  record Step(String what, int who) {}
}
