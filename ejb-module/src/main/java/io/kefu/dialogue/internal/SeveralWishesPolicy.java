package io.kefu.dialogue.internal;

import io.kefu.dialogue.Consultation.FindArticles;
import io.kefu.dialogue.DialogueAct;
import io.kefu.dialogue.internal.Outcome.Needs;
import io.kefu.dialogue.model.Flow;
import io.kefu.knowledge.Hit;
import io.kefu.understanding.IntentScore;
import java.util.List;
import java.util.Optional;

/**
 * Two wishes in one message: the first is served, the second after it, in this turn if it can be.
 */
final class SeveralWishesPolicy implements Policy {

  private static final double CONFIDENCE = 0.96;

  @Override
  public Optional<Proposal> propose(Turn turn) {
    List<IntentScore> wishes = turn.wishes();
    if (wishes.size() < 2
        || turn.flow().isPresent()
        || !turn.sure(wishes.get(0))
        || oneFlow(turn, wishes)) {
      return Optional.empty();
    }
    Draft draft = new Draft(turn).remember(Memory.QUEUED, wishes.get(1).name());
    if (turn.said().asksHow()) {
      draft.remember(Memory.QUEUED_HOW, "yes");
    }
    String note = wishes.get(0).name() + ", then " + wishes.get(1).name();
    return serveFirst(turn, wishes.get(0).name(), draft)
        .map(o -> new Proposal("wishes", o, CONFIDENCE, note));
  }

  /** Where the parcel is and where the order stands: one flow tells both. */
  private static boolean oneFlow(Turn turn, List<IntentScore> wishes) {
    Optional<Flow> first = flow(turn, wishes.get(0).name());
    return wishes.get(0).name().equals(wishes.get(1).name())
        || (first.isPresent() && first.equals(flow(turn, wishes.get(1).name())));
  }

  private static Optional<Flow> flow(Turn turn, String wish) {
    return turn.repertoire().flows().stream()
        .filter(f -> FlowRun.begins(turn, f, wish))
        .findFirst();
  }

  private static Optional<Outcome> serveFirst(Turn turn, String wish, Draft draft) {
    Optional<Flow> flow = flow(turn, wish);
    if (flow.isPresent()) {
      return Optional.of(FlowRun.begin(turn, flow.get(), wish, draft).fromStart());
    }
    String label = SecondWish.label(turn, wish);
    Optional<List<Hit>> asked = Articles.asked(turn, label);
    if (asked.isEmpty()) {
      return turn.mayConsult() ? Optional.of(new Needs(new FindArticles(label))) : Optional.empty();
    }
    return Articles.best(asked.get(), turn.settings().articleMin())
        .map(
            hit ->
                FlowRun.goOn(
                    turn, draft.act(DialogueAct.ANSWER).say(hit.answer().strip()).source(hit)));
  }
}
