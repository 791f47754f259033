package io.kefu.dialogue.internal;

import io.kefu.dialogue.DialogueAct;
import io.kefu.dialogue.internal.Outcome.Speaks;
import io.kefu.understanding.IntentScore;
import java.util.Optional;
import java.util.Set;

/** Greetings, thanks, farewells, and a yes or no that answers nothing. */
final class TalkPolicy implements Policy {

  private static final Set<String> ANSWERS = Set.of("affirm", "deny");

  /** An article about us says more than the standing phrase, where there is one. */
  private static final double ABOUT_US = 0.62;

  @Override
  public Optional<Proposal> propose(Turn turn) {
    return turn.talk()
        .filter(talk -> turn.interruptible())
        .filter(
            talk -> turn.flow().isEmpty() || (turn.sure(talk) && !ANSWERS.contains(talk.name())))
        .map(
            talk ->
                new Proposal("talk", outcome(turn, talk.name()), confidence(talk), talk.name()));
  }

  private static double confidence(IntentScore talk) {
    return talk.name().equals("bot_identity") ? ABOUT_US : 0.55 + 0.4 * talk.confidence();
  }

  private static Outcome outcome(Turn turn, String talk) {
    Draft draft =
        new Draft(turn).act(DialogueAct.ANSWER).say(turn.words().say("talk." + phrase(turn, talk)));
    if (talk.equals("greeting") || talk.equals("bot_identity")) {
      Chips.standard(turn).forEach(draft::suggest);
    }
    return turn.flow()
        .map(
            flow -> FlowRun.resume(turn, flow, draft).askAgain(String.valueOf(turn.state().step())))
        .orElseGet(() -> new Speaks(draft));
  }

  private static String phrase(Turn turn, String talk) {
    return talk.equals("deny") && turn.state().personOffered() ? "person_declined" : talk;
  }
}
