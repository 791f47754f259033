package io.kefu.dialogue.internal;

import io.kefu.commerce.Consulted;
import io.kefu.commerce.Order;
import io.kefu.dialogue.Consultation;
import io.kefu.dialogue.DialogueSettings;
import io.kefu.dialogue.DialogueState;
import io.kefu.dialogue.DialogueState.Choice;
import io.kefu.dialogue.Fact;
import io.kefu.dialogue.Situation;
import io.kefu.dialogue.model.Flow;
import io.kefu.dialogue.model.FlowState;
import io.kefu.dialogue.model.Slot;
import io.kefu.understanding.Emotion;
import io.kefu.understanding.Entity;
import io.kefu.understanding.IntentScore;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One customer turn as the policies see it: the situation, read once. */
final class Turn {

  /** What {@link DialogueState#expected()} says while a choice between intents is offered. */
  static final String INTENT_CHOICE = "intent";

  /** What it says while a confirmation is awaited. */
  static final String CONFIRMATION = "confirmation";

  /** The caller carries out no more consultations than this in one turn. */
  static final int MAX_CONSULTATIONS = 4;

  private static final Set<Emotion.Name> IN_NEED_OF_COMFORT =
      EnumSet.of(
          Emotion.Name.ANGER,
          Emotion.Name.DISAPPOINTMENT,
          Emotion.Name.SADNESS,
          Emotion.Name.ANXIETY);

  private final Situation situation;
  private final DialogueSettings settings;
  private final Repertoire repertoire;
  private final DialogueState state;
  private final Reading said;
  private final Wording words;
  private final Optional<String> picked;

  Turn(Situation situation, DialogueSettings settings, Repertoire repertoire) {
    this.situation = situation;
    this.settings = settings;
    this.repertoire = repertoire;
    this.state = stillValid(situation, repertoire);
    this.said = new Reading(situation.utterance(), talks("affirm"), talks("deny"));
    boolean chinese = situation.language().primary().value().equals("zh");
    int seed = situation.utterance().hashCode() * 31 + state.ineffective();
    this.words =
        new Wording(repertoire.messages(chinese), chinese, situation.zone(), situation.now(), seed);
    this.picked = picked();
  }

  /** From a choice between intents, or by a yes to what the last reply offered to do. */
  private Optional<String> picked() {
    if (INTENT_CHOICE.equals(state.expected())) {
      return new Picking(state.choices()).pick(situation.utterance()).map(Choice::value);
    }
    return memory(Memory.OFFERED)
        .filter(o -> said.yes() && !state.personOffered() && state.flow() == null);
  }

  /**
   * The state without its flow where that flow is unknown by now, or the reply came too late to be
   * one.
   */
  private static DialogueState stillValid(Situation situation, Repertoire repertoire) {
    DialogueState state = situation.state();
    if (state.flow() == null) {
      return state;
    }
    Optional<Flow> flow = repertoire.flow(state.flow());
    boolean valid =
        flow.isPresent()
            && state.step() != null
            && flow.get().state(state.step()).filter(FlowState::waits).isPresent()
            && !expired(situation, flow.get());
    return valid
        ? state
        : new DialogueState(
            null,
            null,
            Map.of(),
            state.memory(),
            null,
            List.of(),
            List.of(),
            state.ineffective(),
            state.personOffered());
  }

  private static boolean expired(Situation situation, Flow flow) {
    String since = situation.state().memory().get(Memory.WAITING_SINCE);
    try {
      return since != null && Instant.parse(since).plus(flow.expires()).isBefore(situation.now());
    } catch (DateTimeException e) {
      return true;
    }
  }

  private boolean talks(String intent) {
    IntentScore first = situation.understanding().intent();
    return first.name().equals(intent) && first.confidence() >= settings.intentMin();
  }

  Situation situation() {
    return situation;
  }

  DialogueSettings settings() {
    return settings;
  }

  Repertoire repertoire() {
    return repertoire;
  }

  DialogueState state() {
    return state;
  }

  Reading said() {
    return said;
  }

  Wording words() {
    return words;
  }

  /** The flow under way. */
  Optional<Flow> flow() {
    return Optional.ofNullable(state.flow()).flatMap(repertoire::flow);
  }

  /** The state of that flow in which it waits. */
  Optional<FlowState> waitingAt() {
    return flow().flatMap(f -> f.state(String.valueOf(state.step())));
  }

  /** Whether something other than the reply awaited may be heard now. */
  boolean interruptible() {
    return waitingAt().map(FlowState::interruptible).orElse(true);
  }

  /**
   * The intent that was picked from a choice, or that we offered to serve and the customer said yes
   * to.
   */
  Optional<String> pickedIntent() {
    return picked;
  }

  /** The wishes of this message that are sure enough, in the order said; without small talk. */
  List<IntentScore> wishes() {
    if (picked.isPresent()) {
      return List.of(new IntentScore(picked.get(), 1.0));
    }
    boolean merelyAnswers = awaitsYesOrNo() && said.brief() && (said.yes() || said.no());
    if (merelyAnswers || picksOffered()) {
      return List.of();
    }
    double least = merelyAValue() ? settings.intentPlain() : 0;
    return heard()
        .filter(i -> !repertoire.intents().isTalk(i.name()) && i.confidence() >= least)
        .toList();
  }

  /** Whether the message is, word for word, one of the choices offered: "个人" calls no person. */
  private boolean picksOffered() {
    return state.choices().stream()
        .anyMatch(
            c ->
                Reading.plain(c.label()).equals(said.text())
                    || Reading.plain(c.value()).equals(said.text()));
  }

  /**
   * Whether a value is awaited and the message is short enough to be one: "43码" then is no question
   * for advice.
   */
  private boolean merelyAValue() {
    return waitingAt()
            .filter(FlowState.Collect.class::isInstance)
            .map(s -> flow().orElseThrow().slots().get(((FlowState.Collect) s).slot()))
            .filter(slot -> slot.kind() != Slot.Kind.ORDER)
            .isPresent()
        && said.fewWords()
        && !said.question()
        && !said.asksUs();
  }

  private boolean awaitsYesOrNo() {
    return CONFIRMATION.equals(state.expected()) || state.personOffered();
  }

  /** The one piece of small talk, where there is no wish beside it. */
  Optional<IntentScore> talk() {
    return wishes().isEmpty()
        ? heard().filter(i -> repertoire.intents().isTalk(i.name())).findFirst()
        : Optional.empty();
  }

  private Stream<IntentScore> heard() {
    return situation.understanding().inScope()
        ? situation.understanding().intents().stream()
            .filter(i -> !i.name().equals(IntentScore.OUT_OF_SCOPE))
            .filter(i -> i.confidence() >= settings.intentMin())
        : Stream.empty();
  }

  Optional<IntentScore> wish() {
    return wishes().stream().findFirst();
  }

  /** Whether the message is, for sure, about something else than the flow under way. */
  boolean anotherMatter() {
    return wish()
        .filter(this::sure)
        .filter(
            w ->
                flow()
                    .map(f -> f.starts().stream().noneMatch(s -> s.intent().equals(w.name())))
                    .orElse(true))
        .isPresent();
  }

  boolean sure(IntentScore wish) {
    return wish.confidence() >= settings.intentSure();
  }

  /** Values of entities of that type, in the order said. */
  List<String> entities(String type) {
    return situation.understanding().entities().stream()
        .filter(e -> e.type().equals(type))
        .map(Entity::value)
        .toList();
  }

  Optional<String> memory(String name) {
    return Optional.ofNullable(state.memory().get(name));
  }

  /** The caller's order number, while we have not looked at it yet. */
  Optional<String> newlyGivenOrder() {
    return Optional.ofNullable(situation.given().get(Memory.ORDER_NO))
        .filter(no -> !no.isBlank() && !no.equals(state.memory().get(Memory.GIVEN_ORDER_NO)));
  }

  /**
   * Whether the customer asks how something goes, and an article may tell: one was found, or none
   * was sought because a flow waits or two things were asked at once.
   */
  boolean asksForArticle() {
    boolean nobodysOrder = situation.userId().isEmpty() && !orderAtHand();
    return (said.asksHow() || (nobodysOrder && said.question() && !said.asksUs()))
        && articleMayTell();
  }

  /** Whether the customer asks when, and an article may tell. */
  boolean asksWhen() {
    return said.asksWhen() && articleMayTell();
  }

  private boolean articleMayTell() {
    return state.flow() != null
        || wishes().size() > 1
        || Articles.best(situation.answers(), settings.articleMin()).isPresent();
  }

  /** Whether this message names an order, or the caller newly gave one. */
  boolean orderSaid() {
    return !entities("order_no").isEmpty()
        || !entities("waybill").isEmpty()
        || newlyGivenOrder().isPresent();
  }

  /**
   * Whether a particular order is spoken of: named, given, remembered, or "mine" of a known
   * customer.
   */
  boolean orderAtHand() {
    return orderSaid()
        || memory(Memory.ORDER_NO).isPresent()
        || (situation.userId().isPresent() && said.mine());
  }

  /**
   * Without a known customer any order may be spoken of by its number; with one, only their own.
   */
  boolean mayKnow(Order order) {
    return situation.userId().map(order.userId()::equals).orElse(true);
  }

  Optional<Consulted<?>> consulted(Consultation consultation) {
    return situation.facts().stream()
        .filter(f -> f.asked().equals(consultation))
        .map(Fact::result)
        .<Consulted<?>>map(r -> r)
        .findFirst();
  }

  boolean mayConsult() {
    return situation.facts().size() < MAX_CONSULTATIONS;
  }

  /** The emotion that wants a calming phrase. */
  Optional<Emotion> distress() {
    Emotion emotion = situation.understanding().emotion();
    return Optional.of(emotion)
        .filter(
            e -> IN_NEED_OF_COMFORT.contains(e.name()) && e.intensity() >= settings.comfortMin());
  }
}
