package io.kefu.dialogue.internal;

import io.kefu.dialogue.DialogueAct;
import io.kefu.dialogue.internal.Outcome.Needs;
import io.kefu.dialogue.model.Flow;
import io.kefu.dialogue.model.FlowState;
import io.kefu.dialogue.model.FlowState.Collect;
import io.kefu.dialogue.model.FlowState.Confirm;
import io.kefu.dialogue.model.Slot;
import java.util.Optional;

/** A flow waits: this message is its reply, corrects it, gives it up, or is none of these. */
final class FlowPolicy implements Policy {

  private static final String NAME = "flow";

  /** The message is what the flow waits for. */
  private static final double REPLIED = 0.97;

  /** It may be, but another wish is as plain. */
  private static final double MAYBE_REPLIED = 0.7;

  /** It is not; asking again is better than giving up. */
  private static final double NOT_REPLIED = 0.35;

  @Override
  public Optional<Proposal> propose(Turn turn) {
    return turn.flow().flatMap(flow -> turn.waitingAt().map(state -> propose(turn, flow, state)));
  }

  private static Proposal propose(Turn turn, Flow flow, FlowState state) {
    Optional<String> another = anotherOrder(turn, flow);
    if (another.isPresent()) {
      Collect asking = flow.orderSlot().flatMap(s -> flow.collecting(s.name())).orElseThrow();
      Outcome outcome =
          FlowRun.resume(turn, flow, new Draft(turn)).rejecting(another.get()).reply(asking.name());
      return new Proposal(NAME, outcome, REPLIED, flow.name() + ": another order is meant");
    }
    Optional<Proposal> corrected = corrected(turn, flow, state);
    if (corrected.isPresent()) {
      return corrected.get();
    }
    if (state instanceof Collect && turn.said().stop() && turn.wishes().isEmpty()) {
      return new Proposal(NAME, givenUp(turn), REPLIED, flow.name() + ": given up");
    }
    FlowRun run = FlowRun.resume(turn, flow, new Draft(turn));
    Outcome outcome = run.reply(state.name());
    return new Proposal(
        NAME, outcome, confidence(turn, state, run, outcome), flow.name() + "/" + state.name());
  }

  /** The number of the order that the flow was about, if the customer means another one now. */
  private static Optional<String> anotherOrder(Turn turn, Flow flow) {
    return flow.orderSlot()
        .map(Slot::name)
        .map(turn.state().slots()::get)
        .filter(
            no ->
                turn.said().otherOne()
                    || turn.entities("order_no").stream().anyMatch(e -> !e.equalsIgnoreCase(no)));
  }

  /** Instead of a yes the customer gives another value: on from where it was asked for. */
  private static Optional<Proposal> corrected(Turn turn, Flow flow, FlowState state) {
    if (!(state instanceof Confirm)
        || turn.said().yes()
        || turn.said().stop()
        || turn.said().backsOut()) {
      return Optional.empty();
    }
    for (Slot slot : flow.slots().values()) {
      Optional<String> value = SlotFilling.volunteered(turn, slot);
      Optional<Collect> asking = flow.collecting(slot.name());
      boolean another =
          value.isPresent()
              && asking.isPresent()
              && (slot.kind() == Slot.Kind.CONTACT
                  || !value.get().equals(turn.state().slots().get(slot.name())));
      if (another) {
        FlowRun run =
            FlowRun.resume(turn, flow, new Draft(turn)).correcting(slot.name(), value.get());
        return Optional.of(
            new Proposal(
                NAME,
                run.from(asking.get().then()),
                REPLIED,
                flow.name() + ": another " + slot.name()));
      }
    }
    return Optional.empty();
  }

  private static Outcome givenUp(Turn turn) {
    Draft draft = new Draft(turn).act(DialogueAct.INFORM).say(turn.words().say("flow.given_up"));
    return FlowRun.goOn(turn, draft);
  }

  private static double confidence(Turn turn, FlowState state, FlowRun run, Outcome outcome) {
    if (!run.understood()) {
      return NOT_REPLIED;
    }
    boolean reading = outcome instanceof Needs && state instanceof Confirm;
    boolean plainReply = !reading || turn.said().yes() || turn.said().no() || alsoYes(turn, state);
    if (!plainReply) {
      return NOT_REPLIED;
    }
    boolean maybe = turn.interruptible() && turn.anotherMatter() && !alsoYes(turn, state);
    return maybe ? MAYBE_REPLIED : REPLIED;
  }

  private static boolean alsoYes(Turn turn, FlowState state) {
    return state instanceof Confirm confirm
        && turn.wish()
            .filter(turn::sure)
            .filter(w -> confirm.alsoYes().contains(w.name()))
            .isPresent();
  }
}
