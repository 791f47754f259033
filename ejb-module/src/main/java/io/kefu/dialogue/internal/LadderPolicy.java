package io.kefu.dialogue.internal;

import io.kefu.dialogue.DialogueAct;
import io.kefu.dialogue.internal.Outcome.Speaks;
import io.kefu.knowledge.Hit;
import io.kefu.understanding.IntentScore;
import java.util.List;
import java.util.Optional;

/** Nobody is sure: ask to say it differently, then show what we know about, then offer a person. */
final class LadderPolicy implements Policy {

  private static final double CONFIDENCE = 0.1;

  /** Less likely intents are not suggested. */
  private static final double WORTH_SUGGESTING = 0.15;

  @Override
  public Optional<Proposal> propose(Turn turn) {
    int rung = Math.min(turn.state().ineffective(), Deliberation.INEFFECTIVE_LIMIT - 1);
    Draft draft = new Draft(turn).act(DialogueAct.FALLBACK);
    switch (rung) {
      case 0 -> rephrase(turn, draft);
      case 1 -> showTitles(turn, draft);
      default -> draft.say(turn.words().say("fallback.person")).offerPerson("ineffective");
    }
    return Optional.of(new Proposal("ladder", new Speaks(draft), CONFIDENCE, "rung " + (rung + 1)));
  }

  private static void rephrase(Turn turn, Draft draft) {
    boolean inScope = turn.situation().understanding().inScope();
    draft.say(turn.words().say(inScope ? "fallback.rephrase" : "fallback.out_of_scope"));
    List<String> likely = inScope ? likely(turn) : List.of();
    (likely.isEmpty() ? Chips.standard(turn) : likely).forEach(draft::suggest);
  }

  private static List<String> likely(Turn turn) {
    return turn.situation().understanding().ranking().stream()
        .filter(
            i -> i.confidence() >= WORTH_SUGGESTING && !i.name().equals(IntentScore.OUT_OF_SCOPE))
        .filter(i -> !turn.repertoire().intents().isTalk(i.name()))
        .limit(3)
        .map(i -> SecondWish.label(turn, i.name()))
        .toList();
  }

  private static void showTitles(Turn turn, Draft draft) {
    List<String> titles =
        turn.situation().answers().stream().map(Hit::title).distinct().limit(3).toList();
    draft.say(turn.words().say(titles.isEmpty() ? "fallback.menu" : "fallback.titles"));
    (titles.isEmpty() ? Chips.standard(turn) : titles).forEach(draft::suggest);
  }
}
