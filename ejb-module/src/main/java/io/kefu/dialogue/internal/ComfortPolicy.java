package io.kefu.dialogue.internal;

import io.kefu.dialogue.DialogueAct;
import io.kefu.dialogue.internal.Outcome.Speaks;
import io.kefu.understanding.Emotion;
import java.util.Optional;

/**
 * Distress without a wish that we could serve: calm, ask what happened; the second time in a row,
 * offer a person.
 */
final class ComfortPolicy implements Policy {

  private static final double CONFIDENCE = 0.45;

  @Override
  public Optional<Proposal> propose(Turn turn) {
    boolean wishServed = turn.wish().filter(turn::sure).isPresent();
    return turn.distress()
        .filter(e -> !wishServed && turn.flow().isEmpty())
        .map(e -> new Proposal("comfort", new Speaks(draft(turn, e)), CONFIDENCE, e.name().code()));
  }

  private static Draft draft(Turn turn, Emotion emotion) {
    Draft draft =
        new Draft(turn)
            .act(DialogueAct.COMFORT)
            .say(turn.words().say("comfort." + emotion.name().code()));
    if (turn.memory(Memory.COMFORTED).isPresent()) {
      return draft.say(turn.words().say("person.offer")).offerPerson("distress");
    }
    draft.say(turn.words().say("comfort.tell_me"));
    Chips.standard(turn).forEach(draft::suggest);
    return draft;
  }
}
