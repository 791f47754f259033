package io.kefu.dialogue.internal;

import io.kefu.commerce.CancelOutcome;
import io.kefu.commerce.Consulted;
import io.kefu.commerce.Order;
import io.kefu.commerce.OrderRequest;
import io.kefu.commerce.Product;
import io.kefu.commerce.RequestKind;
import io.kefu.commerce.RequestOutcome;
import io.kefu.dialogue.Consultation;
import io.kefu.dialogue.Consultation.CancelOrder;
import io.kefu.dialogue.Consultation.CarryOut;
import io.kefu.dialogue.Consultation.PrepareRequest;
import io.kefu.dialogue.DialogueAct;
import io.kefu.dialogue.DialogueState.Choice;
import io.kefu.dialogue.DialogueState.Suspended;
import io.kefu.dialogue.internal.Known.Lack;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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

  /** Stands for every line of an order. */
  private static final String ALL = "all";

  private final Turn turn;
  private final Flow flow;
  private final Map<String, String> slots;
  private final Draft draft;
  private final Known known;
  private Optional<String> rejected = Optional.empty();
  private boolean understood = true;

  private FlowRun(Turn turn, Flow flow, Map<String, String> slots, Draft draft) {
    this.turn = turn;
    this.flow = flow;
    this.slots = new HashMap<>(slots);
    this.draft = draft;
    this.known = new Known(turn, flow, this.slots, draft);
  }

  /** A flow that begins for this wish. */
  static FlowRun begin(Turn turn, Flow flow, String wish, Draft draft) {
    draft.drop(flow.name());
    return new FlowRun(turn, flow, Map.of(Known.WISH, wish), draft);
  }

  /** The flow under way. */
  static FlowRun resume(Turn turn, Flow flow, Draft draft) {
    return new FlowRun(turn, flow, turn.state().slots(), draft);
  }

  /** An order that the flow was about and that is not meant. */
  FlowRun rejecting(String orderNo) {
    flow.orderSlot().ifPresent(s -> slots.remove(s.name()));
    flow.slots().values().stream()
        .filter(s -> s.kind() == Slot.Kind.ITEM)
        .forEach(s -> slots.remove(s.name()));
    forgetRequest();
    this.rejected = Optional.of(orderNo);
    return this;
  }

  /** A value given before that is another one now. */
  FlowRun correcting(String slot, String value) {
    forgetRequest();
    slots.put(slot, value);
    return this;
  }

  private void forgetRequest() {
    slots.keySet().removeIf(name -> name.startsWith(Known.OF_REQUEST));
  }

  /** From that state on, without a reply. */
  Outcome from(String step) {
    return run(step, false);
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
      Slot slot = flow.slot(collect.slot());
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
      Move move = move(flow.state(step).orElseThrow(), reply);
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
      if (way.when().failsBy(Known::atHand, known::value)) {
        continue;
      }
      Optional<Move> missing = lookUp(way.when().paths());
      if (missing.isPresent()) {
        return missing.get();
      }
      if (way.when().holds(known::value)) {
        return new Move.Go(way.go());
      }
    }
    throw new IllegalStateException(
        "No way out of state '" + choose.name() + "' of " + flow.file() + "; add 'else'");
  }

  private Move collect(Collect collect, boolean reply) {
    Slot slot = flow.slot(collect.slot());
    if (slots.containsKey(slot.name()) && !reply) {
      return new Move.Go(collect.then());
    }
    if (reply && givesUp(collect.unanswered())) {
      return new Move.Go(collect.unanswered().orElseThrow());
    }
    return switch (slot.kind()) {
      case ORDER -> findOrder(collect, slot, reply);
      case PRODUCT -> findProduct(collect, slot, reply);
      case ITEM -> findItem(collect, slot, reply);
      case GOODS -> findGoods(collect, slot, reply);
      default -> fill(collect, slot, reply);
    };
  }

  private boolean givesUp(Optional<String> unanswered) {
    return unanswered.isPresent()
        && turn.state().ineffective() + 1 >= Deliberation.INEFFECTIVE_LIMIT;
  }

  private Move findOrder(Collect collect, Slot slot, boolean reply) {
    turn.newlyGivenOrder().ifPresent(given -> draft.remember(Memory.GIVEN_ORDER_NO, given));
    Finding finding = new OrderFinder(turn, slot, rejected).find(reply);
    if (finding instanceof Finding.Found found) {
      slots.put(slot.name(), found.order().orderNo());
      known.know(found.order());
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
        reply ? SlotFilling.value(turn, slot) : SlotFilling.volunteered(turn, slot);
    if (value.isPresent()) {
      slots.put(slot.name(), value.get());
      return new Move.Go(collect.then());
    }
    if (collect.optional()) {
      return new Move.Go(collect.then());
    }
    understood = !reply;
    List<Choice> choices = SlotFilling.choices(turn, slot);
    String question = turn.words().say(reply ? slot.again() : slot.ask(), this::shown);
    return ask(collect, slot, question, choices);
  }

  private Move findProduct(Collect collect, Slot slot, boolean reply) {
    ProductFinder.Finding finding = new ProductFinder(turn, slot).find(reply);
    if (finding instanceof ProductFinder.Finding.Found found) {
      slots.put(slot.name(), found.sku());
      return new Move.Go(collect.then());
    }
    if (finding instanceof ProductFinder.Finding.Ask ask) {
      understood = ask.understood();
      return ask(collect, slot, ask.text(), ask.choices());
    }
    return finding instanceof ProductFinder.Finding.Needs needs
        ? stop(new Needs(needs.consultation()))
        : shopAway();
  }

  /** The order's only line, the one that the message speaks of, or the one picked. */
  private Move findItem(Collect collect, Slot slot, boolean reply) {
    List<Choice> lines = lines(known.order().orElseThrow());
    if (lines.size() == 1) {
      slots.put(slot.name(), lines.get(0).value());
      return new Move.Go(collect.then());
    }
    List<Choice> choices = new ArrayList<>(lines);
    choices.add(new Choice(ALL, turn.words().say("item.all")));
    String text = turn.situation().utterance();
    Optional<Choice> picked =
        reply ? new Picking(choices).pick(text) : new Picking(lines).pickByWords(text);
    if (picked.isPresent()) {
      slots.put(slot.name(), picked.get().value());
      return new Move.Go(collect.then());
    }
    understood = !reply;
    List<String> asked =
        new ArrayList<>(List.of(turn.words().say(reply ? slot.again() : slot.ask(), this::shown)));
    choices.forEach(c -> asked.add(asked.size() + ". " + c.label()));
    return ask(collect, slot, String.join("\n", asked), choices);
  }

  private List<Choice> lines(Order of) {
    return of.items().stream()
        .map(i -> new Choice(i.sku(), OrderValues.title(i, turn.words())))
        .toList();
  }

  /** Words that products can be sought by; those of last time where the message has none. */
  private Move findGoods(Collect collect, Slot slot, boolean reply) {
    List<String> said = Wished.words(turn.situation().utterance());
    Optional<String> wanted =
        said.isEmpty() ? turn.memory(Memory.WANTED) : Optional.of(String.join(" ", said));
    Optional<String> budget = Budget.of(turn);
    if (!said.isEmpty() && budget.isEmpty()) {
      draft.forget(Memory.BUDGET);
    }
    budget.ifPresent(most -> draft.remember(Memory.BUDGET, most));
    if (wanted.isPresent()) {
      draft.remember(Memory.WANTED, wanted.get());
      slots.put(slot.name(), wanted.get());
      return new Move.Go(collect.then());
    }
    understood = !reply;
    return ask(collect, slot, turn.words().say(reply ? slot.again() : slot.ask()), List.of());
  }

  private Move ask(Collect collect, Slot slot, String text, List<Choice> choices) {
    draft
        .act(DialogueAct.ASK)
        .say(text)
        .choose(choices)
        .waitAt(flow.name(), collect.name(), slots, slot.name());
    choices.forEach(c -> draft.suggest(slot.kind() == Slot.Kind.ORDER ? c.value() : c.label()));
    suggestLeaving(choices);
    return stop(new Speaks(draft));
  }

  /** Whoever is asked sees the way to a person. */
  private void suggestLeaving(List<Choice> choices) {
    if (choices.isEmpty()) {
      draft.suggest(turn.words().say("chip.person"));
    }
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
      case CARRY_OUT -> carryOut(call);
      default -> prepare(call, call.call().prepares().orElseThrow());
    };
  }

  private Move prepare(Call call, RequestKind kind) {
    if (known.order().isEmpty()) {
      return new Move.Go(call.go("missing"));
    }
    Map<String, String> details = new HashMap<>();
    call.with().forEach(name -> tell(flow.slot(name), details));
    OrderRequest request = new OrderRequest(kind, known.order().orElseThrow().orderNo(), details);
    return requested(call, new PrepareRequest(request));
  }

  /** Adds what the shop is told of a slot; nothing of one that is not filled. */
  private void tell(Slot slot, Map<String, String> details) {
    if (slot.kind() == Slot.Kind.CONTACT) {
      Contact.of(turn).ifPresent(c -> details.putAll(c.details()));
      return;
    }
    Optional.ofNullable(slots.get(slot.name()))
        .filter(value -> !ALL.equals(value))
        .ifPresent(value -> details.put(slot.name(), value));
  }

  private Move carryOut(Call call) {
    String number = slots.get(Known.REQUEST);
    return number == null ? new Move.Go(call.go("missing")) : requested(call, new CarryOut(number));
  }

  private Move requested(Call call, Consultation wanted) {
    return asked(
        call,
        wanted,
        RequestOutcome.class,
        outcome -> {
          known.know(outcome.order());
          forgetRequest();
          slots.putAll(RequestValues.of(outcome, turn.words()));
          return RequestValues.code(outcome);
        });
  }

  /**
   * Asks the shop and goes where its answer leads.
   *
   * @param code notes an answer and gives its name among the call's outcomes
   */
  private <T> Move asked(
      Call call, Consultation wanted, Class<T> answer, Function<T, String> code) {
    Optional<Consulted<?>> result = turn.consulted(wanted);
    if (result.isEmpty()) {
      return stop(new Needs(wanted));
    }
    return unanswered(call, result.get())
        .orElseGet(
            () ->
                result
                    .filter(Consulted.Found.class::isInstance)
                    .map(found -> ((Consulted.Found<?>) found).value())
                    .filter(answer::isInstance)
                    .map(answer::cast)
                    .map(code)
                    .map(name -> new Move.Go(call.go(name)))
                    .orElseGet(() -> new Move.Go(call.go("missing"))));
  }

  /** Where a call leads that the shop did not answer, or may not for this caller. */
  private Optional<Move> unanswered(Call call, Consulted<?> result) {
    if (result instanceof Consulted.NotAllowed<?>) {
      return Optional.of(stop(new Speaks(offeringPerson("identity.needed", "identity"))));
    }
    if (result instanceof Consulted.Unavailable<?>) {
      return Optional.of(
          call.outcomes().containsKey("unavailable")
              ? new Move.Go(call.go("unavailable"))
              : shopAway());
    }
    return Optional.empty();
  }

  private Move cancelOrder(Call call) {
    return known
        .order()
        .map(
            order ->
                asked(call, new CancelOrder(order.orderNo()), CancelOutcome.class, this::cameOf))
        .orElseGet(() -> new Move.Go(call.go("missing")));
  }

  private String cameOf(CancelOutcome outcome) {
    if (outcome instanceof CancelOutcome.Cancelled cancelled) {
      known.know(cancelled.order());
      return "cancelled";
    }
    known.know(((CancelOutcome.TooLate) outcome).order());
    return "too_late";
  }

  private Move say(Say say) {
    String[] sentences =
        say.messages().stream()
            .map(key -> turn.words().say(key, this::shown))
            .toArray(String[]::new);
    draft.act(say.act()).say(sentences);
    known.products().stream()
        .filter(p -> say.messages().stream().anyMatch(this::listsProducts))
        .forEach(p -> draft.suggest(askedFor(p)));
    say.suggest().forEach(key -> draft.suggest(turn.words().say(key)));
    say.offers().ifPresent(intent -> draft.remember(Memory.OFFERED, intent));
    if (say.messages().stream().anyMatch(this::restsOnArticle)) {
      known.article().ifPresent(draft::source);
    }
    return say.then().<Move>map(Move.Go::new).orElseGet(() -> stop(ended()));
  }

  private boolean listsProducts(String key) {
    return named(Stream.of(key)).anyMatch("products.list"::equals);
  }

  private String askedFor(Product product) {
    return turn.words().say("chip.stock_of", path -> ProductValues.title(product, turn.words()));
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
    draft.paragraph(
        turn.words().say("flow.back", path -> path.equals("flow.title") ? known.title() : null));
    // The message spoke of something else: it must not fill what is waited for.
    return askAgain(step);
  }

  /**
   * Looks up what the state's messages speak of, and the order if it acts on it. A no changes
   * nothing and needs nothing.
   */
  private Optional<Move> lookUpFor(FlowState state, boolean reply) {
    if (reply && state instanceof Confirm && (turn.said().no() || turn.said().stop())) {
      return Optional.empty();
    }
    Optional<Move> missing =
        state instanceof Call || asksForItem(state)
            ? known.readOrder().map(this::lacking)
            : Optional.empty();
    return missing.isPresent() ? missing : lookUp(named(state.messages().stream()).toList());
  }

  private boolean asksForItem(FlowState state) {
    return state instanceof Collect collect && flow.slot(collect.slot()).kind() == Slot.Kind.ITEM;
  }

  private Optional<Move> lookUp(Collection<String> paths) {
    return known.lookUp(paths).map(this::lacking);
  }

  private Move lacking(Lack lack) {
    if (lack instanceof Lack.Needs needs) {
      return stop(new Needs(needs.consultation()));
    }
    return lack instanceof Lack.Away ? shopAway() : new Move.Go(flow.start());
  }

  private Stream<String> named(Stream<String> messages) {
    return messages.flatMap(
        key -> turn.repertoire().messages(turn.words().chinese()).values(key).stream());
  }

  private @Nullable String shown(String path) {
    Object value = known.value(path);
    return value == null ? null : value.toString();
  }

  /** Whether a flow may begin for that wish. */
  static boolean begins(Turn turn, Flow flow, String wish) {
    return flow.starts().stream()
        .anyMatch(
            s ->
                s.intent().equals(wish)
                    && s.when()
                        .holds(path -> begin(turn, flow, wish, new Draft(turn)).known.value(path)));
  }

  private static Move stop(Outcome outcome) {
    return new Move.Stop(outcome);
  }
}
