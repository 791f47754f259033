package io.kefu.dialogue.internal;

import io.kefu.dialogue.DialogueAct;
import io.kefu.dialogue.DialogueState.Choice;
import io.kefu.dialogue.internal.Outcome.Speaks;
import io.kefu.understanding.IntentScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two intents are close and neither is sure: ask which one is meant. */
final class ChoicePolicy implements Policy {

  private static final double CONFIDENCE = 0.4;

  /** Less likely than this is not worth asking for. */
  private static final double WORTH_ASKING = 0.2;

  @Override
  public Optional<Proposal> propose(Turn turn) {
    return torn(turn) && turn.flow().isEmpty() && !turn.state().personOffered()
        ? Optional.of(
            new Proposal("choice", new Speaks(draft(turn)), CONFIDENCE, "two intents are close"))
        : Optional.empty();
  }

  /** Whether the message may as well mean the second intent as the first. */
  static boolean torn(Turn turn) {
    List<IntentScore> ranking = turn.situation().understanding().ranking();
    if (ranking.size() < 2
        || turn.pickedIntent().isPresent()
        || !turn.situation().understanding().inScope()
        || turn.situation().understanding().intents().size() > 1) {
      return false;
    }
    IntentScore first = ranking.get(0);
    IntentScore second = ranking.get(1);
    return !turn.sure(first)
        && second.confidence() >= WORTH_ASKING
        && first.confidence() - second.confidence() <= turn.settings().choiceMargin()
        && isWish(turn, first)
        && isWish(turn, second)
        && !sameFlow(turn, first.name(), second.name());
  }

  private static boolean isWish(Turn turn, IntentScore intent) {
    return turn.repertoire().intents().names().contains(intent.name())
        && !intent.name().equals(IntentScore.OUT_OF_SCOPE)
        && !turn.repertoire().intents().isTalk(intent.name());
  }

  private static boolean sameFlow(Turn turn, String first, String second) {
    return turn.repertoire().flows().stream()
        .anyMatch(f -> FlowRun.begins(turn, f, first) && FlowRun.begins(turn, f, second));
  }

  private static Draft draft(Turn turn) {
    List<Choice> choices =
        turn.situation().understanding().ranking().stream()
            .limit(2)
            .map(i -> new Choice(i.name(), SecondWish.label(turn, i.name())))
            .toList();
    List<String> lines = new ArrayList<>(List.of(turn.words().say("choice.which")));
    choices.forEach(c -> lines.add(lines.size() + ". " + c.label()));
    Draft draft =
        new Draft(turn)
            .act(DialogueAct.ASK)
            .say(String.join("\n", lines))
            .choose(choices)
            .expect(Turn.INTENT_CHOICE);
    choices.forEach(c -> draft.suggest(c.label()));
    return draft;
  }
}
