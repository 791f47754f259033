package io.kefu.dialogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.dialogue.Decision;
import io.kefu.dialogue.DialogueAct;
import io.kefu.dialogue.DialogueSettings;
import io.kefu.dialogue.DialogueState;
import io.kefu.dialogue.Situation;
import io.kefu.shared.LanguageTag;
import io.kefu.understanding.Emotion;
import io.kefu.understanding.Entity;
import io.kefu.understanding.IntentScore;
import io.kefu.understanding.Understanding;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Slots of every kind, in a flow made for it. */
class SlotsTest {

  private static final String FLOW =
      """
      flow: survey
      title: {zh: 调查, en: Survey}
      starts: [{intent: bulk_purchase}]
      slots:
        contact: {kind: entity, entity: email, ask: chip.person, again: order.ask_again}
        answer: {kind: choice, options: {agree: chip.yes, refuse: chip.no}, ask: choice.which}
        code: {kind: text, pattern: "[A-Z]{3}", ask: chip.invoice, again: order.check_number}
      start: first
      states:
        first: {collect: answer, then: second}
        second: {collect: contact, then: third}
        third: {collect: code, then: pick, interruptible: false, unanswered: help}
        pick:
          decide:
            - {when: slot.answer is agree and slot.code in ABC, go: done}
            - else: other
        done: {say: talk.thanks}
        other: {say: talk.goodbye}
        help: {offer_person: person.offer}
      """;

  private final Deliberation deliberation =
      Deliberation.of(
          DialogueSettings.standard(),
          Repertoire.of(List.of(FlowReader.read("survey.yaml", FLOW))));
  private DialogueState state = DialogueState.START;

  @Test
  void slots_areFilledOneByOne() {
    assertThat(say("合作", "bulk_purchase").suggestions()).containsExactly("是的，确认", "不了");
    assertThat(say("第一个", "out_of_scope").next().step()).isEqualTo("second");
    assertThat(
            say(
                    "a@b.example",
                    "out_of_scope",
                    new Entity("email", "a@b.example", "a@b.example", 0, 11))
                .next()
                .step())
        .isEqualTo("third");

    Decision.Say last = say("ABC", "out_of_scope");

    assertThat(last.next().flow()).isNull();
    assertThat(last.text()).containsAnyOf("不客气", "您客气了");
  }

  @Test
  void invalidValue_isAskedForAgain() {
    say("合作", "bulk_purchase");
    say("1", "out_of_scope");

    Decision.Say again = say("没有邮箱", "out_of_scope");

    assertThat(again.act()).isEqualTo(DialogueAct.ASK);
    assertThat(again.next().expected()).isEqualTo("contact");
    assertThat(again.next().ineffective()).isEqualTo(1);
  }

  @Test
  void uninterruptibleState_hearsNothingElseButGoesToAPersonAfterThreeTries() {
    say("合作", "bulk_purchase");
    say("1", "out_of_scope");
    say("a@b.example", "out_of_scope", new Entity("email", "a@b.example", "a@b.example", 0, 11));

    assertThat(say("转人工", "human_agent").act()).isEqualTo(DialogueAct.ASK);
    assertThat(say("你好", "greeting").act()).isEqualTo(DialogueAct.ASK);
    Decision.Say third = say("算不出", "out_of_scope");

    assertThat(third.offersPerson()).isTrue();
    assertThat(third.next().flow()).isNull();
  }

  private Decision.Say say(String utterance, String intent, Entity... entities) {
    IntentScore score = new IntentScore(intent, 0.95);
    boolean inScope = !intent.equals(IntentScore.OUT_OF_SCOPE);
    Understanding understanding =
        new Understanding(
            LanguageTag.CHINESE,
            List.of(score),
            List.of(score),
            inScope,
            inScope ? 0.9 : 0.1,
            List.of(entities),
            Emotion.NEUTRAL,
            Optional.empty(),
            "test",
            false);
    Situation situation =
        new Situation(
            state,
            utterance,
            List.of(),
            understanding,
            List.of(),
            List.of(),
            Optional.empty(),
            Map.of(),
            LanguageTag.CHINESE,
            Instant.parse("2023-08-03T10:00:00Z"),
            ZoneId.of("Asia/Shanghai"),
            "CNY");
    Decision.Say say = (Decision.Say) deliberation.decide(situation);
    state = say.next();
    return say;
  }
}
