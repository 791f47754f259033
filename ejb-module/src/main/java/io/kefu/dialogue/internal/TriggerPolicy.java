package io.kefu.dialogue.internal;

import io.kefu.dialogue.internal.Outcome.Speaks;
import io.kefu.dialogue.model.Flow;
import io.kefu.understanding.IntentScore;
import java.util.Optional;

/**
 * A person is wanted: asked for in words, or accepted after we offered one. Interrupts everything.
 */
final class TriggerPolicy implements Policy {

  @Override
  public Optional<Proposal> propose(Turn turn) {
    if (turn.state().personOffered() && turn.said().yes() && turn.wishes().isEmpty()) {
      return Optional.of(
          new Proposal("triggers", new Speaks(accepted(turn)), 1.0, "accepted the person offered"));
    }
    if (!turn.interruptible()) {
      return Optional.empty();
    }
    return turn.wishes().stream().map(w -> begin(turn, w)).flatMap(Optional::stream).findFirst();
  }

  private static Draft accepted(Turn turn) {
    Draft draft = new Draft(turn);
    draft
        .say(turn.words().say("person.coming"))
        .handover(turn.memory(Memory.OFFER_REASON).orElse("offered"));
    draft.forgetSuspended();
    return draft.forget(Memory.QUEUED).forget(Memory.OFFER_REASON);
  }

  private static Optional<Proposal> begin(Turn turn, IntentScore wish) {
    return turn.repertoire().flows().stream()
        .filter(Flow::trigger)
        .filter(f -> FlowRun.begins(turn, f, wish.name()))
        .findFirst()
        .map(
            f ->
                new Proposal(
                    "triggers",
                    FlowRun.begin(turn, f, wish.name(), new Draft(turn)).fromStart(),
                    1.0,
                    f.name() + " for " + wish.name()));
  }
}
