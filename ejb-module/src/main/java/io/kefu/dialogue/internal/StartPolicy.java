package io.kefu.dialogue.internal;

import io.kefu.dialogue.DialogueState.Suspended;
import io.kefu.dialogue.model.Flow;
import io.kefu.understanding.IntentScore;
import java.util.Optional;

/** A wish begins a flow, or a bare order number goes on with the flow that ended last. */
final class StartPolicy implements Policy {

  private static final String NAME = "start";

  /** A number of an order without any wish: what was spoken of last, else where it stands. */
  private static final double FOLLOW_UP = 0.96;

  @Override
  public Optional<Proposal> propose(Turn turn) {
    if (!turn.interruptible()) {
      return Optional.empty();
    }
    Optional<IntentScore> wish = turn.wish();
    return wish.isPresent() ? byWish(turn, wish.get()) : followUp(turn);
  }

  private static Optional<Proposal> byWish(Turn turn, IntentScore wish) {
    if (ChoicePolicy.torn(turn) || (turn.flow().isPresent() && !turn.sure(wish))) {
      return Optional.empty();
    }
    return turn.repertoire().flows().stream()
        .filter(f -> !f.trigger() && !f.name().equals(turn.state().flow()))
        .filter(f -> FlowRun.begins(turn, f, wish.name()))
        .findFirst()
        .map(
            f ->
                new Proposal(
                    NAME,
                    begin(turn, f, wish.name()),
                    confidence(turn, wish),
                    f.name() + " for " + wish.name()));
  }

  /** A named order makes the wish more of a matter for the shop's systems than for an article. */
  private static double confidence(Turn turn, IntentScore wish) {
    return Math.min(0.95, 0.6 + 0.4 * wish.confidence() + (turn.orderAtHand() ? 0.1 : 0));
  }

  private static Outcome begin(Turn turn, Flow flow, String wish) {
    Draft draft = new Draft(turn);
    turn.flow()
        .ifPresent(
            under ->
                draft.suspend(
                    new Suspended(
                        under.name(), String.valueOf(turn.state().step()), turn.state().slots())));
    return FlowRun.begin(turn, flow, wish, draft).fromStart();
  }

  private static Optional<Proposal> followUp(Turn turn) {
    boolean numberSaid =
        !turn.entities("order_no").isEmpty() || !turn.entities("waybill").isEmpty();
    Optional<String> last = turn.memory(Memory.LAST_FLOW);
    boolean anotherMeant =
        turn.said().otherOne() && last.isPresent() && turn.memory(Memory.ORDER_NO).isPresent();
    if (turn.flow().isPresent() || !(numberSaid || anotherMeant)) {
      return Optional.empty();
    }
    return last.flatMap(turn.repertoire()::flow)
        .filter(f -> f.orderSlot().isPresent())
        .or(() -> turn.repertoire().flows().stream().filter(Flow::orderNumberBegins).findFirst())
        .map(
            f -> {
              FlowRun run = FlowRun.begin(turn, f, f.starts().get(0).intent(), new Draft(turn));
              turn.memory(Memory.ORDER_NO)
                  .filter(no -> turn.said().otherOne())
                  .ifPresent(run::rejecting);
              return new Proposal(
                  NAME, run.fromStart(), FOLLOW_UP, f.name() + " goes on with another order");
            });
  }
}
