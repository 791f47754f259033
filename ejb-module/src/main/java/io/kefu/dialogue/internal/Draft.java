package io.kefu.dialogue.internal;

import io.kefu.commerce.Order;
import io.kefu.dialogue.Decision.OrderSeen;
import io.kefu.dialogue.DialogueAct;
import io.kefu.dialogue.DialogueState;
import io.kefu.dialogue.DialogueState.Choice;
import io.kefu.dialogue.DialogueState.Suspended;
import io.kefu.knowledge.Hit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A reply while it is being written. Belongs to one proposal of one decision. */
final class Draft {

  private final Wording words;
  private final List<String> paragraphs = new ArrayList<>();
  private final Map<String, String> memory;
  private final List<Suspended> suspended;
  private final List<Hit> sources = new ArrayList<>();
  private final List<String> suggestions = new ArrayList<>();
  private DialogueAct act = DialogueAct.INFORM;
  private @Nullable String flow;
  private @Nullable String step;
  private Map<String, String> slots = Map.of();
  private @Nullable String expected;
  private List<Choice> choices = List.of();
  private @Nullable OrderSeen orderSeen;
  private @Nullable String handover;
  private boolean offersPerson;
  private boolean inVain;

  /** Begins with what the conversation remembers and with the flows that wait. */
  Draft(Turn turn) {
    this.words = turn.words();
    this.memory = new LinkedHashMap<>(turn.state().memory());
    this.memory.remove(Memory.OFFERED);
    this.suspended = new ArrayList<>(turn.state().suspended());
  }

  Draft act(DialogueAct as) {
    this.act = as;
    return this;
  }

  /** Adds sentences to the paragraph under way. */
  Draft say(String... sentences) {
    String joined = words.joined(List.of(sentences));
    if (paragraphs.isEmpty()) {
      paragraphs.add(joined);
    } else {
      int last = paragraphs.size() - 1;
      paragraphs.set(last, words.joined(List.of(paragraphs.get(last), joined)));
    }
    return this;
  }

  /** Begins a paragraph. */
  Draft paragraph(String text) {
    paragraphs.add(text);
    return this;
  }

  /**
   * Puts a sentence first; before an article it is a paragraph of its own, as articles may begin
   * with a list.
   */
  Draft before(String sentence) {
    if (paragraphs.isEmpty() || act == DialogueAct.ANSWER) {
      paragraphs.add(0, sentence);
    } else {
      paragraphs.set(0, words.joined(List.of(sentence, paragraphs.get(0))));
    }
    return this;
  }

  /** Leaves a flow waiting for a reply. */
  Draft waitAt(String inFlow, String atStep, Map<String, String> withSlots, String forSlot) {
    this.flow = inFlow;
    this.step = atStep;
    this.slots = Map.copyOf(withSlots);
    this.expected = forSlot;
    return this;
  }

  /** Leaves no flow waiting. */
  Draft waitForNothing() {
    this.flow = null;
    this.step = null;
    this.slots = Map.of();
    this.expected = null;
    this.choices = List.of();
    return this;
  }

  Draft expect(String what) {
    this.expected = what;
    return this;
  }

  Draft choose(List<Choice> from) {
    this.choices = List.copyOf(from);
    return this;
  }

  Draft remember(String name, String value) {
    memory.put(name, value);
    return this;
  }

  Draft forget(String name) {
    memory.remove(name);
    return this;
  }

  Draft seen(Order order) {
    this.orderSeen = new OrderSeen(order.orderNo(), order.status());
    return this;
  }

  Draft source(Hit hit) {
    sources.add(hit);
    return this;
  }

  Draft suggest(String suggestion) {
    if (!suggestions.contains(suggestion)) {
      suggestions.add(suggestion);
    }
    return this;
  }

  Draft handover(String reason) {
    this.act = DialogueAct.HANDOVER;
    this.handover = reason;
    return this;
  }

  Draft offerPerson(String reason) {
    this.offersPerson = true;
    return remember(Memory.OFFER_REASON, reason);
  }

  /** The customer's reply was none; counts as ineffective. */
  Draft inVain() {
    this.inVain = true;
    return this;
  }

  void suspend(Suspended waiting) {
    suspended.removeIf(s -> s.flow().equals(waiting.flow()));
    suspended.add(waiting);
  }

  void drop(String flowName) {
    suspended.removeIf(s -> s.flow().equals(flowName));
  }

  Optional<Suspended> resume() {
    return suspended.isEmpty()
        ? Optional.empty()
        : Optional.of(suspended.remove(suspended.size() - 1));
  }

  void forgetSuspended() {
    suspended.clear();
  }

  DialogueAct act() {
    return act;
  }

  boolean waits() {
    return flow != null;
  }

  @Nullable String flow() {
    return flow;
  }

  @Nullable String expected() {
    return expected;
  }

  Optional<String> remembered(String name) {
    return Optional.ofNullable(memory.get(name));
  }

  Optional<OrderSeen> orderSeen() {
    return Optional.ofNullable(orderSeen);
  }

  Optional<String> handover() {
    return Optional.ofNullable(handover);
  }

  boolean offersPerson() {
    return offersPerson;
  }

  boolean wasInVain() {
    return inVain;
  }

  List<Hit> sources() {
    return List.copyOf(sources);
  }

  List<String> suggestions() {
    return suggestions.stream().limit(4).toList();
  }

  String text() {
    return String.join("\n\n", paragraphs.stream().filter(p -> !p.isBlank()).toList());
  }

  DialogueState next(int ineffective) {
    return new DialogueState(
        flow,
        step,
        slots,
        Map.copyOf(memory),
        expected,
        choices,
        List.copyOf(suspended),
        ineffective,
        offersPerson);
  }
}
