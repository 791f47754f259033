package io.kefu.conversation;

import io.kefu.commerce.Consulted.Found;
import io.kefu.commerce.Consulted.Unavailable;
import io.kefu.commerce.Order;
import io.kefu.dialogue.Consultation.ReadOrder;
import io.kefu.dialogue.Decision;
import io.kefu.dialogue.DialogueAct;
import io.kefu.dialogue.DialogueService;
import io.kefu.dialogue.DialogueState;
import io.kefu.dialogue.Fact;
import io.kefu.dialogue.Situation;
import io.kefu.knowledge.Hit;
import io.kefu.understanding.Entity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads an order, asks for its number, answers from articles, hands over, or falls back: on the
 * ladder where it knows nothing to say.
 */
final class RuleDialogue implements DialogueService {

  @Override
  public Decision decide(Situation situation) {
    String intent = situation.understanding().intent().name();
    if (intent.equals("human_agent")) {
      return say(
          situation, DialogueAct.HANDOVER, "正在为您转接人工客服", null, Optional.of("customer asked"));
    }
    Optional<String> phone = situation.personal().stream().map(v -> v.value()).findFirst();
    if (phone.isPresent()) {
      String number = phone.get().substring(3);
      return say(
          situation, DialogueAct.CONFIRM, "您的电话是 " + number + " 对吗？", null, Optional.empty());
    }
    if (intent.equals("order_status") || situation.state().expectsSlot()) {
      return orderStatus(situation);
    }
    if (!situation.answers().isEmpty()) {
      return say(
          situation,
          DialogueAct.ANSWER,
          situation.answers().get(0).answer(),
          null,
          Optional.empty());
    }
    return say(situation, DialogueAct.FALLBACK, "抱歉，我没有明白", null, Optional.empty());
  }

  private static Decision orderStatus(Situation situation) {
    Optional<String> number =
        situation
            .understanding()
            .entity("order_no")
            .map(Entity::value)
            .or(() -> Optional.ofNullable(situation.given().get("order_no")))
            .or(() -> Optional.ofNullable(situation.state().memory().get("order_no")));
    if (number.isEmpty()) {
      return say(situation, DialogueAct.ASK, "请提供订单号", "order_no", Optional.empty());
    }
    if (situation.facts().isEmpty()) {
      return new Decision.Consult(new ReadOrder(number.get()));
    }
    Fact fact = situation.facts().get(0);
    if (fact.result() instanceof Found<?> found) {
      return inform(situation, (Order) found.value());
    }
    if (fact.result() instanceof Unavailable<?>) {
      return say(situation, DialogueAct.FALLBACK, "订单系统暂时无法访问", null, Optional.empty());
    }
    return say(situation, DialogueAct.INFORM, "没有找到该订单", null, Optional.empty());
  }

  private static Decision inform(Situation situation, Order order) {
    return new Decision.Say(
        DialogueAct.INFORM,
        "您的订单 " + order.orderNo() + " 已发货",
        state(situation.state(), null, Map.of("order_no", order.orderNo())),
        Optional.of(new Decision.OrderSeen(order.orderNo(), order.status())),
        List.of(),
        List.of("查物流"),
        Optional.empty(),
        false,
        "flow",
        List.of(new Decision.ProposalNote("flow", "inform", 0.9, "order_status")));
  }

  private static Decision say(
      Situation situation,
      DialogueAct act,
      String text,
      @Nullable String expected,
      Optional<String> handover) {
    List<Hit> sources = act == DialogueAct.ANSWER ? situation.answers() : List.of();
    return new Decision.Say(
        act,
        text,
        state(situation.state(), expected, Map.of()),
        Optional.empty(),
        sources,
        List.of(),
        handover,
        false,
        act == DialogueAct.FALLBACK && situation.facts().isEmpty() ? "ladder" : "rules",
        List.of());
  }

  private static DialogueState state(
      DialogueState before, @Nullable String expected, Map<String, String> learnt) {
    Map<String, String> memory = new HashMap<>(before.memory());
    memory.putAll(learnt);
    return new DialogueState(
        null, null, Map.of(), memory, expected, List.of(), List.of(), 0, false);
  }
}
