package io.kefu.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kefu.commerce.CancelOutcome;
import io.kefu.commerce.Consulted;
import io.kefu.dialogue.internal.ShippedFlows;
import io.kefu.knowledge.Hit;
import io.kefu.shared.LanguageTag;
import io.kefu.understanding.Emotion;
import io.kefu.understanding.Entity;
import io.kefu.understanding.IntentScore;
import io.kefu.understanding.Understanding;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/**
 * What holds for every dialogue, however odd: any messages, understood in any way, with a shop that
 * fails at times.
 */
class DialoguePropertiesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> INTENTS =
      List.of(
          "order_status",
          "shipping_track",
          "shipping_time",
          "shipping_delay_compensation",
          "order_cancel",
          "human_agent",
          "complaint",
          "invoice_request",
          "return_policy",
          "greeting",
          "thanks",
          "affirm",
          "deny",
          "bot_identity",
          "out_of_scope",
          "no_such_intent");

  private static final List<String> UTTERANCES =
      List.of(
          "我的订单发货了吗",
          "取消",
          "是的",
          "不是这个",
          "不是这个订单,是T1002",
          "第一个",
          "2",
          "算了",
          "T1001",
          "X99",
          "谢谢",
          "？？？",
          "the last one",
          "yes please",
          "no",
          "where is my order",
          "😀",
          "A$1\\{order.no} [[x]]",
          "1",
          "水壶",
          "转人工",
          " ");

  private static final List<Entity> ENTITIES =
      List.of(
          new Entity("order_no", "T1001", "T1001", 0, 5),
          new Entity("order_no", "T1002", "T1002", 0, 5),
          new Entity("order_no", "ORD20230801", "ORD20230801", 0, 11),
          new Entity("order_no", "X1", "X1", 0, 2),
          new Entity("waybill", "YT9988776655", "YT9988776655", 0, 12),
          new Entity("product", "水壶", "水壶", 0, 2));

  private final DialogueService dialogue = new DialogueManager(DialogueSettings.standard());

  /** A message with its understanding, and how the shop and the search behave meanwhile. */
  record Message(
      String utterance,
      List<IntentScore> intents,
      boolean inScope,
      List<Entity> entities,
      Emotion emotion,
      double score,
      boolean shopAway,
      long minutesLater) {}

  /** Who talks, and what the caller gives. */
  record Caller(Optional<String> userId, Map<String, String> given, String language) {}

  @Property(tries = 600)
  void everyDialogue_staysWithinItsBounds(
      @ForAll("callers") Caller caller, @ForAll("messages") List<Message> messages)
      throws Exception {
    ScriptedShop shop = new ScriptedShop(false, Map.of());
    DialogueState state = DialogueState.START;
    Instant now = Instant.parse("2023-08-03T10:00:00Z");
    for (Message message : messages) {
      now = now.plusSeconds(60 * message.minutesLater());
      DialogueState before = state;
      Decision.Say say = play(shop, caller, message, before, now);
      assertThat(say.text()).isNotBlank().doesNotContain("[[", "保密路", "收件人甲", "null");
      assertThat(say.suggestions()).hasSizeLessThanOrEqualTo(4).doesNotHaveDuplicates();
      Statistics.label("policy").collect(say.policy());
      assertActFits(say);
      assertNobodyElsesOrder(caller, say);
      assertThat(say.next().ineffective()).isLessThanOrEqualTo(before.ineffective() + 1);
      assertThat(say.next().ineffective() < 3 || say.offersPerson()).isTrue();
      assertThat(say.next().suspended()).hasSizeLessThanOrEqualTo(3);
      state = readBack(say.next());
      assertThat(state).isEqualTo(say.next());
    }
    Statistics.label("policy")
        .coverage(
            c ->
                List.of(
                        "triggers",
                        "flow",
                        "wishes",
                        "start",
                        "talk",
                        "knowledge",
                        "comfort",
                        "choice",
                        "ladder")
                    .forEach(policy -> c.check(policy).count(n -> n > 0)));
    Statistics.label("shop").coverage(c -> c.check("CancelOrder").count(n -> n > 0));
  }

  private Decision.Say play(
      ScriptedShop shop, Caller caller, Message message, DialogueState state, Instant now) {
    List<Fact> facts = new ArrayList<>();
    Situation first = situation(caller, message, state, facts, now);
    Decision decision = dialogue.decide(first);
    assertThat(dialogue.decide(first)).isEqualTo(decision);
    while (decision instanceof Decision.Consult consult) {
      assertThat(facts)
          .hasSizeLessThan(4)
          .extracting(Fact::asked)
          .doesNotContain(consult.consultation());
      Fact fact =
          message.shopAway()
              ? new Fact(consult.consultation(), new Consulted.Unavailable<>("away"))
              : shop.carryOut(consult.consultation());
      assertCancelledOnlyAfterConfirmation(state, fact);
      Statistics.label("shop").collect(fact.asked().getClass().getSimpleName());
      facts.add(fact);
      decision = dialogue.decide(situation(caller, message, state, facts, now));
    }
    return (Decision.Say) decision;
  }

  private static void assertCancelledOnlyAfterConfirmation(DialogueState state, Fact fact) {
    if (fact.asked() instanceof Consultation.CancelOrder cancel) {
      assertThat(state.expected()).isEqualTo("confirmation");
      assertThat(cancel.orderNo()).isEqualToIgnoringCase(state.slots().get("order_no"));
      assertThat(fact.result())
          .satisfiesAnyOf(
              r -> assertThat(r).isInstanceOf(Consulted.Unavailable.class),
              r -> assertThat(((Consulted.Found<?>) r).value()).isInstanceOf(CancelOutcome.class));
    }
  }

  private static void assertActFits(Decision.Say say) {
    Set<DialogueAct> permitted = EnumSet.complementOf(EnumSet.of(DialogueAct.SILENT));
    assertThat(permitted).contains(say.act());
    assertThat(say.act() == DialogueAct.HANDOVER).isEqualTo(say.handover().isPresent());
    if (say.next().flow() != null) {
      assertThat(ShippedFlows.permitted(say.next().flow(), say.next().step())).contains(say.act());
    } else {
      assertThat(say.act()).isNotEqualTo(DialogueAct.CONFIRM);
    }
  }

  private static void assertNobodyElsesOrder(Caller caller, Decision.Say say) {
    ScriptedShop shop = new ScriptedShop(false, Map.of());
    say.orderSeen()
        .ifPresent(
            seen ->
                assertThat(shop.orders())
                    .anyMatch(
                        o ->
                            o.orderNo().equals(seen.orderNo())
                                && caller.userId().map(o.userId()::equals).orElse(true)));
  }

  private static DialogueState readBack(DialogueState state) throws JsonProcessingException {
    return JSON.readValue(JSON.writeValueAsString(state), DialogueState.class);
  }

  private static Situation situation(
      Caller caller, Message message, DialogueState state, List<Fact> facts, Instant now) {
    LanguageTag language = new LanguageTag(caller.language());
    Understanding understanding =
        new Understanding(
            language,
            ranking(message),
            message.intents(),
            message.inScope(),
            message.inScope() ? 0.9 : 0.1,
            message.entities(),
            message.emotion(),
            Optional.empty(),
            "test",
            false);
    List<Hit> answers =
        state.expectsSlot()
            ? List.of()
            : List.of(ShippedArticles.hit("zh", "delay-compensation", message.score()));
    return new Situation(
        state,
        message.utterance(),
        List.of(),
        understanding,
        answers,
        List.copyOf(facts),
        caller.userId(),
        caller.given(),
        language,
        now,
        ZoneId.of("Asia/Shanghai"),
        "CNY");
  }

  /** A lone intent has a close second. */
  private static List<IntentScore> ranking(Message message) {
    IntentScore first = message.intents().get(0);
    return message.intents().size() > 1
        ? message.intents()
        : List.of(first, new IntentScore("return_fee", first.confidence() * 0.9));
  }

  @Provide
  Arbitrary<Caller> callers() {
    Arbitrary<Optional<String>> users =
        Arbitraries.of("", "u-7", "12345", "u-8", "u-10", "u-14", "nobody")
            .map(id -> Optional.of(id).filter(u -> !u.isEmpty()));
    Arbitrary<Map<String, String>> given =
        Arbitraries.of(
            Map.of(),
            Map.of("order_no", "T1001"),
            Map.of("order_no", "ORD20230801"),
            Map.of("order_no", "gone"));
    return Combinators.combine(users, given, Arbitraries.of("zh-CN", "en", "fr")).as(Caller::new);
  }

  @Provide
  Arbitrary<List<Message>> messages() {
    Arbitrary<IntentScore> intent =
        Combinators.combine(Arbitraries.of(INTENTS), Arbitraries.doubles().between(0, 1))
            .as(IntentScore::new);
    Arbitrary<Emotion> emotion =
        Combinators.combine(Arbitraries.of(Emotion.Name.class), Arbitraries.doubles().between(0, 1))
            .as(Emotion::new);
    Arbitrary<Message> message =
        Combinators.combine(
                Arbitraries.of(UTTERANCES),
                intent.list().ofMinSize(1).ofMaxSize(3),
                Arbitraries.of(true, true, true, false),
                Arbitraries.of(ENTITIES).list().ofMaxSize(2),
                emotion,
                Arbitraries.doubles().between(0, 1),
                Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true)),
                Arbitraries.of(0L, 1L, 200L))
            .as(Message::new);
    return Arbitraries.oneOf(message, plainMessages()).list().ofMinSize(1).ofMaxSize(12);
  }

  /** What customers do say, understood for sure, so that dialogues get somewhere. */
  private static Arbitrary<Message> plainMessages() {
    return Arbitraries.of(
            "取消T1001 order_cancel",
            "取消订单 order_cancel",
            "是的 affirm",
            "好的 affirm",
            "不用 deny",
            "第一个 out_of_scope",
            "最后一个 out_of_scope",
            "我的订单到哪了 order_status",
            "T1002到哪了 shipping_track",
            "晚到赔吗 shipping_delay_compensation",
            "退货那个 return_policy")
        .map(
            line -> {
              String[] parts = line.split(" ");
              boolean unsure = parts[1].equals("return_policy");
              List<IntentScore> intents = List.of(new IntentScore(parts[1], unsure ? 0.4 : 0.95));
              List<Entity> entities =
                  ENTITIES.stream().filter(e -> parts[0].contains(e.value())).toList();
              return new Message(
                  parts[0],
                  intents,
                  !parts[1].equals("out_of_scope"),
                  entities,
                  Emotion.NEUTRAL,
                  0.3,
                  false,
                  1);
            });
  }
}
