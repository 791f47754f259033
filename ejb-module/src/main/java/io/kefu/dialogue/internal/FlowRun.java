package io.kefu.dialogue.internal;

import io.kefu.commerce.CancelOutcome;
import io.kefu.commerce.Consulted;
import io.kefu.commerce.Order;
import io.kefu.dialogue.Consultation.CancelOrder;
import io.kefu.dialogue.Consultation.FindArticles;
import io.kefu.dialogue.DialogueAct;
import io.kefu.dialogue.DialogueState.Choice;
import io.kefu.dialogue.DialogueState.Suspended;
import io.kefu.dialogue.internal.OrderFinder.Finding;
import io.kefu.dialogue.internal.Outcome.Needs;
import io.kefu.dialogue.internal.Outcome.Speaks;
import io.kefu.dialogue.model.Flow;
import io.kefu.dialogue.model.FlowState;
import io.kefu.dialogue.model.FlowState.Call;
import io.kefu.dialogue.model.FlowState.CallPerson;
import io.kefu.dialogue.model.FlowState.Choose;
import io.kefu.dialogue.model.FlowState.Collect;
import io.kefu.dialogue.model.FlowState.Confirm;
import io.kefu.dialogue.model.FlowState.Offer;
import io.kefu.dialogue.model.FlowState.Say;
import io.kefu.dialogue.model.FlowState.Way;
import io.kefu.dialogue.model.Slot;
import io.kefu.knowledge.Hit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs one flow from a state until it waits for the customer, ends, or needs something from the
 * shop.
 *
 * <p>Runs from the same state again when the shop has answered, so it must not depend on anything
 * but the turn.
 */
final class FlowRun {

  /** A sound flow passes each state at most a few times a turn; more is a loop, and is broken. */
  private static final int MAX_MOVES = 40;

  /** What the flow was begun for, among its slots. */
  private static final String WISH = "wish";

  /**
   * Whether the flow's article was found, among its slots: {@code figures}, {@code text} or {@code
   * none}.
   */
  private static final String ARTICLE = "article";

  private final Turn turn;
  private final Flow flow;
  private final Map<String, String> slots;
  private final Draft draft;
  private Optional<String> rejected = Optional.empty();
  private @Nullable Order order;
  private @Nullable Hit article;
  private Map<String, Object> orderValues = Map.of();
  private boolean understood = true;

  private FlowRun(Turn turn, Flow flow, Map<String, String> slots, Draft draft) {
    this.turn = turn;
    this.flow = flow;
    this.slots = new HashMap<>(slots);
    this.draft = draft;
  }

  /** A flow that begins for this wish. */
  static FlowRun begin(Turn turn, Flow flow, String wish, Draft draft) {
    draft.drop(flow.name());
    return new FlowRun(turn, flow, Map.of(WISH, wish), draft);
  }

  /** The flow under way. */
  static FlowRun resume(Turn turn, Flow flow, Draft draft) {
    return new FlowRun(turn, flow, turn.state().slots(), draft);
  }

  /** An order that the flow was about and that is not meant. */
  FlowRun rejecting(String orderNo) {
    flow.orderSlot().ifPresent(s -> slots.remove(s.name()));
    this.rejected = Optional.of(orderNo);
    return this;
  }

  /** Whether the customer's reply, if one was awaited, was one. */
  boolean understood() {
    return understood;
  }

  Outcome fromStart() {
    return run(flow.start(), false);
  }

  /** With the customer's reply to what that state asked. */
  Outcome reply(String step) {
    return run(step, true);
  }

  /** Asks again what that state asks, after something else was said. */
  Outcome askAgain(String step) {
    DialogueAct spoken = draft.act();
    draft.paragraph("");
    Optional<FlowState> state = flow.state(step);
    if (state.isPresent() && state.get() instanceof Collect collect && waitsAt(step)) {
      Slot slot = flow.slots().get(collect.slot());
      List<Choice> choices = turn.state().choices();
      draft.paragraph(asked(slot, choices)).choose(choices);
      draft.waitAt(flow.name(), step, slots, collect.slot());
      return new Speaks(draft.act(spoken));
    }
    Outcome outcome = run(step, false);
    return outcome instanceof Speaks speaks ? new Speaks(speaks.draft().act(spoken)) : outcome;
  }

  private boolean waitsAt(String step) {
    return flow.name().equals(turn.state().flow()) && step.equals(turn.state().step());
  }

  private String asked(Slot slot, List<Choice> choices) {
    if (choices.isEmpty()) {
      return turn.words().say(slot.ask());
    }
    List<String> lines =
        new ArrayList<>(
            List.of(
                turn.words().say(slot.kind() == Slot.Kind.ORDER ? "order.choose" : slot.ask())));
    choices.forEach(c -> lines.add((lines.size()) + ". " + c.label()));
    return String.join("\n", lines);
  }

  private Outcome run(String from, boolean awaited) {
    String step = from;
    boolean reply = awaited;
    for (int moves = 0; moves < MAX_MOVES; moves++) {
      Move move = move(flow.states().get(step), reply);
      if (move instanceof Move.Stop stop) {
        return stop.outcome();
      }
      step = ((Move.Go) move).to();
      reply = false;
    }
    return new Speaks(offeringPerson("fallback.loop", "loop"));
  }

  /** What a state leads to. */
  private sealed interface Move {

    record Go(String to) implements Move {}

    record Stop(Outcome outcome) implements Move {}
  }

  private Move move(FlowState state, boolean reply) {
    Optional<Move> missing = lookUpFor(state, reply);
    if (missing.isPresent()) {
      return missing.get();
    }
    if (state instanceof Collect collect) {
      return collect(collect, reply);
    }
    if (state instanceof Choose choose) {
      return choose(choose);
    }
    if (state instanceof Confirm confirm) {
      return confirm(confirm, reply);
    }
    if (state instanceof Call call) {
      return call(call);
    }
    if (state instanceof Say say) {
      return say(say);
    }
    return state instanceof Offer offer ? offer(offer) : callPerson((CallPerson) state);
  }

  /**
   * Looks up only what the guards before the first one that holds speak of. The checker made sure
   * that one holds.
   */
  private Move choose(Choose choose) {
    for (Way way : choose.ways()) {
      Optional<Move> missing = lookUp(way.when().paths());
      if (missing.isPresent()) {
        return missing.get();
      }
      if (way.when().holds(this::value)) {
        return new Move.Go(way.go());
      }
    }
    throw new IllegalStateException(
        "No way out of state '" + choose.name() + "' of " + flow.file() + "; add 'else'");
  }

  private Move collect(Collect collect, boolean reply) {
    Slot slot = flow.slots().get(collect.slot());
    if (slots.containsKey(slot.name()) && !reply) {
      return new Move.Go(collect.then());
    }
    if (reply && givesUp(collect.unanswered())) {
      return new Move.Go(collect.unanswered().orElseThrow());
    }
    return slot.kind() == Slot.Kind.ORDER
        ? findOrder(collect, slot, reply)
        : fill(collect, slot, reply);
  }

  private boolean givesUp(Optional<String> unanswered) {
    return unanswered.isPresent()
        && turn.state().ineffective() + 1 >= Deliberation.INEFFECTIVE_LIMIT;
  }

  private Move findOrder(Collect collect, Slot slot, boolean reply) {
    turn.newlyGivenOrder().ifPresent(given -> draft.remember(Memory.GIVEN_ORDER_NO, given));
    Finding finding = new OrderFinder(turn, slot.ask(), slot.again(), rejected).find(reply);
    if (finding instanceof Finding.Found found) {
      slots.put(slot.name(), found.order().orderNo());
      know(found.order());
      return new Move.Go(collect.then());
    }
    if (finding instanceof Finding.Ask ask) {
      understood = ask.understood();
      return ask(collect, slot, ask.text(), ask.choices());
    }
    return finding instanceof Finding.Needs needs
        ? stop(new Needs(needs.consultation()))
        : shopAway();
  }

  private Move fill(Collect collect, Slot slot, boolean reply) {
    Optional<String> value =
        reply || slot.kind() == Slot.Kind.ENTITY ? SlotFilling.value(turn, slot) : Optional.empty();
    if (value.isPresent()) {
      slots.put(slot.name(), value.get());
      return new Move.Go(collect.then());
    }
    understood = !reply;
    List<Choice> choices = SlotFilling.choices(turn, slot);
    String question = turn.words().say(reply ? slot.again() : slot.ask(), this::shown);
    return ask(collect, slot, question, choices);
  }

  private Move ask(Collect collect, Slot slot, String text, List<Choice> choices) {
    draft
        .act(DialogueAct.ASK)
        .say(text)
        .choose(choices)
        .waitAt(flow.name(), collect.name(), slots, slot.name());
    choices.forEach(c -> draft.suggest(slot.kind() == Slot.Kind.ORDER ? c.value() : c.label()));
    return stop(new Speaks(draft));
  }

  private Move confirm(Confirm confirm, boolean reply) {
    Reading said = turn.said();
    if (reply && (said.no() || said.stop())) {
      return new Move.Go(confirm.no());
    }
    if (reply && (said.yes() || alsoYes(confirm))) {
      return new Move.Go(confirm.yes());
    }
    if (reply && givesUp(confirm.unanswered())) {
      return new Move.Go(confirm.unanswered().orElseThrow());
    }
    if (reply) {
      understood = false;
      draft.say(turn.words().say("confirm.unclear")).inVain();
    }
    draft
        .act(DialogueAct.CONFIRM)
        .say(turn.words().say(confirm.message(), this::shown))
        .waitAt(flow.name(), confirm.name(), slots, Turn.CONFIRMATION)
        .suggest(turn.words().say("chip.yes"))
        .suggest(turn.words().say("chip.no"));
    return stop(new Speaks(draft));
  }

  /** "Cancel it" is a yes to "shall I cancel?", unless it is negated or asks something. */
  private boolean alsoYes(Confirm confirm) {
    return !turn.said().negated()
        && !turn.said().question()
        && turn.wish()
            .filter(turn::sure)
            .filter(w -> confirm.alsoYes().contains(w.name()))
            .isPresent();
  }

  private Move call(Call call) {
    return switch (call.call()) {
      case CANCEL_ORDER -> cancelOrder(call);
    };
  }

  private Move cancelOrder(Call call) {
    if (order == null) {
      return new Move.Go(call.outcomes().get("missing"));
    }
    CancelOrder wanted = new CancelOrder(order.orderNo());
    Optional<Consulted<?>> result = turn.consulted(wanted);
    if (result.isEmpty()) {
      return stop(new Needs(wanted));
    }
    if (result.get() instanceof Consulted.Unavailable<?>) {
      return call.outcomes().containsKey("unavailable")
          ? new Move.Go(call.outcomes().get("unavailable"))
          : shopAway();
    }
    if (result.get() instanceof Consulted.Found<?> found
        && found.value() instanceof CancelOutcome outcome) {
      return new Move.Go(call.outcomes().get(cameOf(outcome)));
    }
    return new Move.Go(call.outcomes().get("missing"));
  }

  private String cameOf(CancelOutcome outcome) {
    if (outcome instanceof CancelOutcome.Cancelled cancelled) {
      know(cancelled.order());
      return "cancelled";
    }
    know(((CancelOutcome.TooLate) outcome).order());
    return "too_late";
  }

  private Move say(Say say) {
    String[] sentences =
        say.messages().stream()
            .map(key -> turn.words().say(key, this::shown))
            .toArray(String[]::new);
    draft.act(say.act()).say(sentences);
    say.suggest().forEach(key -> draft.suggest(turn.words().say(key)));
    say.offers().ifPresent(intent -> draft.remember(Memory.OFFERED, intent));
    if (article != null && say.messages().stream().anyMatch(this::restsOnArticle)) {
      draft.source(article);
    }
    return say.then().<Move>map(Move.Go::new).orElseGet(() -> stop(ended()));
  }

  private boolean restsOnArticle(String key) {
    return named(Stream.of(key))
        .anyMatch(path -> path.startsWith("article.") || path.startsWith("voucher."));
  }

  private Move offer(Offer offer) {
    draft
        .act(offer.act())
        .say(turn.words().say(offer.message(), this::shown))
        .offerPerson(offer.reason());
    return stop(ended());
  }

  private Move callPerson(CallPerson person) {
    draft
        .say(turn.words().say(person.message(), this::shown))
        .handover(person.reason())
        .waitForNothing();
    draft.forgetSuspended();
    draft.remember(Memory.LAST_FLOW, flow.name()).forget(Memory.QUEUED);
    return stop(new Speaks(draft));
  }

  private Move shopAway() {
    return stop(new Speaks(offeringPerson("shop.away", "shop_unavailable")));
  }

  private Draft offeringPerson(String key, String reason) {
    return draft
        .act(DialogueAct.FALLBACK)
        .say(turn.words().say(key))
        .offerPerson(reason)
        .waitForNothing();
  }

  private Outcome ended() {
    draft.waitForNothing().remember(Memory.LAST_FLOW, flow.name());
    return draft.offersPerson() ? new Speaks(draft) : goOn(turn, draft);
  }

  /** After something ended: back to the flow that waits, or on to the second wish. */
  static Outcome goOn(Turn turn, Draft draft) {
    Optional<Suspended> waiting = draft.resume();
    if (waiting.isPresent()) {
      return turn.repertoire()
          .flow(waiting.get().flow())
          .filter(f -> f.state(waiting.get().step()).isPresent())
          .map(
              f ->
                  new FlowRun(turn, f, waiting.get().slots(), draft).comeBack(waiting.get().step()))
          .orElseGet(() -> new Speaks(draft));
    }
    return SecondWish.serve(turn, draft);
  }

  private Outcome comeBack(String step) {
    String title = flow.title().getOrDefault(turn.words().chinese() ? "zh" : "en", flow.name());
    draft.paragraph(
        turn.words().say("flow.back", path -> path.equals("flow.title") ? title : null));
    DialogueAct spoken = draft.act();
    Outcome outcome = run(step, false);
    return outcome instanceof Speaks speaks ? new Speaks(speaks.draft().act(spoken)) : outcome;
  }

  private void know(Order found) {
    this.order = found;
    this.orderValues =
        OrderValues.of(found, turn.situation().now(), turn.words(), flow.parameters());
    draft.seen(found).remember(Memory.ORDER_NO, found.orderNo());
    found.items().stream()
        .findFirst()
        .ifPresent(item -> draft.remember(Memory.PRODUCT, item.sku()));
  }

  /**
   * Reads the order or the article first if the state's messages speak of them, or if it acts on
   * the order.
   */
  private Optional<Move> lookUpFor(FlowState state, boolean reply) {
    if (reply && state instanceof Confirm && (turn.said().no() || turn.said().stop())) {
      return Optional.empty();
    }
    Optional<Move> missing = state instanceof Call ? readOrder() : Optional.empty();
    return missing.isPresent() ? missing : lookUp(named(state.messages().stream()).toList());
  }

  private Optional<Move> lookUp(Collection<String> paths) {
    Optional<Move> missing =
        paths.stream().anyMatch(FlowRun::ofOrder) ? readOrder() : Optional.empty();
    boolean wantsArticle =
        paths.stream().anyMatch(p -> p.startsWith("article.") || p.startsWith("voucher."));
    return missing.isPresent() || !wantsArticle ? missing : findArticle();
  }

  private static boolean ofOrder(String path) {
    boolean knownAnyway = path.equals("order.at_hand") || path.equals("order.no");
    return !knownAnyway
        && (path.startsWith("order.") || path.startsWith("late.") || path.startsWith("voucher."));
  }

  private Stream<String> named(Stream<String> messages) {
    return messages.flatMap(
        key -> turn.repertoire().messages(turn.words().chinese()).values(key).stream());
  }

  private Optional<Move> readOrder() {
    Optional<String> number = flow.orderSlot().map(Slot::name).map(slots::get);
    if (order != null || number.isEmpty()) {
      return Optional.empty();
    }
    Finding finding =
        new OrderFinder(turn, "order.ask", "order.ask", Optional.empty()).read(number.get());
    if (finding instanceof Finding.Found found) {
      know(found.order());
      return Optional.empty();
    }
    if (finding instanceof Finding.Ask) {
      slots.remove(flow.orderSlot().orElseThrow().name());
      return Optional.of(new Move.Go(flow.start()));
    }
    return Optional.of(
        finding instanceof Finding.Needs needs
            ? stop(new Needs(needs.consultation()))
            : shopAway());
  }

  /** Looks among this turn's articles, then asks for the flow's title once. */
  private Optional<Move> findArticle() {
    if (slots.containsKey(ARTICLE) || flow.articleWords().isEmpty()) {
      return Optional.empty();
    }
    double minimum = turn.settings().articleMin() * 0.8;
    Optional<Hit> found =
        Articles.speakingOf(turn.situation().answers(), flow.articleWords(), minimum);
    if (found.isEmpty()) {
      String question =
          flow.title().getOrDefault(turn.words().chinese() ? "zh" : "en", flow.name());
      Optional<List<Hit>> asked = Articles.asked(turn, question);
      if (asked.isEmpty() && turn.mayConsult()) {
        return Optional.of(stop(new Needs(new FindArticles(question))));
      }
      found = Articles.speakingOf(asked.orElse(List.of()), flow.articleWords(), minimum);
    }
    found.ifPresent(hit -> this.article = hit);
    slots.put(
        ARTICLE,
        found
            .map(h -> Articles.names(h, flow.parameters().values()) ? "figures" : "text")
            .orElse("none"));
    return Optional.empty();
  }

  private @Nullable Object value(String path) {
    if (path.startsWith("slot.")) {
      return slots.get(path.substring(5));
    }
    if (path.startsWith("memory.")) {
      return draft.remembered(path.substring(7)).orElse(null);
    }
    if (path.startsWith("param.")) {
      return flow.parameters().get(path.substring(6));
    }
    return switch (path) {
      case "intent" -> slots.get(WISH);
      case "said.mine" -> turn.said().mine();
      case "said.user" -> turn.situation().userId().isPresent();
      case "said.may_change" ->
          turn.situation().userId().isPresent() || turn.settings().anonymousChanges();
      case "order.at_hand" -> turn.orderAtHand();
      case "article.known" -> slots.containsKey(ARTICLE) && !"none".equals(slots.get(ARTICLE));
      case "article.figures" -> "figures".equals(slots.get(ARTICLE));
      case "article.title" -> article == null ? null : article.title();
      case "article.text" -> article == null ? null : article.answer().strip();
      case "order.no" ->
          orderValues.getOrDefault(
              path, flow.orderSlot().map(Slot::name).map(slots::get).orElse(""));
      default ->
          path.startsWith("voucher.") && !"figures".equals(slots.get(ARTICLE))
              ? null
              : orderValues.get(path);
    };
  }

  private @Nullable String shown(String path) {
    Object value = value(path);
    return value == null ? null : value.toString();
  }

  /** Whether a flow may begin for that wish. */
  static boolean begins(Turn turn, Flow flow, String wish) {
    return flow.starts().stream()
        .anyMatch(
            s ->
                s.intent().equals(wish)
                    && s.when()
                        .holds(path -> begin(turn, flow, wish, new Draft(turn)).value(path)));
  }

  private static Move stop(Outcome outcome) {
    return new Move.Stop(outcome);
  }
}
