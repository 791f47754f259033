package io.kefu.dialogue.internal;

import io.kefu.dialogue.Consultation.FindArticles;
import io.kefu.dialogue.DialogueAct;
import io.kefu.dialogue.internal.Outcome.Needs;
import io.kefu.dialogue.internal.Outcome.Speaks;
import io.kefu.knowledge.Hit;
import io.kefu.understanding.IntentScore;
import java.util.List;
import java.util.Optional;

/** An article answers. In the middle of a flow it answers aside, and the flow asks again. */
final class KnowledgePolicy implements Policy {

  private static final String NAME = "knowledge";

  /** Surer than asking again for a slot, less sure than a reply to it. */
  private static final double ASIDE = 0.66;

  /** Other articles this close to the best are suggested. */
  private static final double CLOSE = 0.8;

  @Override
  public Optional<Proposal> propose(Turn turn) {
    if (turn.flow().isPresent()) {
      return aside(turn);
    }
    Optional<String> question = turn.pickedIntent().map(intent -> SecondWish.label(turn, intent));
    return question.isPresent() ? asked(turn, question.get(), 0.8) : known(turn);
  }

  private static Optional<Proposal> known(Turn turn) {
    List<Hit> hits = turn.situation().answers();
    return Articles.best(hits, minimum(turn))
        .map(
            hit ->
                new Proposal(
                    NAME, new Speaks(answer(turn, hit, hits)), 0.4 + 0.5 * hit.score(), note(hit)));
  }

  /** A sure wish needs less of a fit, a message beyond the catalogue more. */
  private static double minimum(Turn turn) {
    if (!turn.situation().understanding().inScope()) {
      return turn.settings().articleMinOutOfScope();
    }
    boolean sure = turn.wish().filter(turn::sure).isPresent();
    return sure ? turn.settings().articleMinOfSureWish() : turn.settings().articleMin();
  }

  private static Optional<Proposal> aside(Turn turn) {
    boolean asksBeforeConfirming =
        turn.said().question()
            && Turn.CONFIRMATION.equals(turn.state().expected())
            && turn.wish().filter(turn::sure).isPresent();
    if (!turn.interruptible() || !(turn.anotherMatter() || asksBeforeConfirming)) {
      return Optional.empty();
    }
    List<Hit> hits = turn.situation().answers();
    Optional<Hit> best = Articles.best(hits, minimum(turn));
    if (best.isEmpty() && hits.isEmpty()) {
      return asked(turn, turn.situation().utterance(), ASIDE);
    }
    return best.map(
        hit -> new Proposal(NAME, goingBack(turn, answer(turn, hit, List.of())), ASIDE, note(hit)));
  }

  private static Optional<Proposal> asked(Turn turn, String question, double confidence) {
    Optional<List<Hit>> asked = Articles.asked(turn, question);
    if (asked.isEmpty()) {
      return turn.mayConsult()
          ? Optional.of(
              new Proposal(
                  NAME, new Needs(new FindArticles(question)), confidence, "articles wanted"))
          : Optional.empty();
    }
    return Articles.best(asked.get(), minimum(turn))
        .map(
            hit ->
                new Proposal(
                    NAME, goingBack(turn, answer(turn, hit, List.of())), confidence, note(hit)));
  }

  private static Outcome goingBack(Turn turn, Draft draft) {
    return turn.flow()
        .map(
            flow -> FlowRun.resume(turn, flow, draft).askAgain(String.valueOf(turn.state().step())))
        .orElseGet(() -> new Speaks(draft));
  }

  private static Draft answer(Turn turn, Hit hit, List<Hit> others) {
    Draft draft = new Draft(turn).act(DialogueAct.ANSWER).say(hit.answer().strip()).source(hit);
    others.stream()
        .skip(1)
        .filter(o -> o.score() >= CLOSE * hit.score() && !o.article().equals(hit.article()))
        .limit(3)
        .forEach(o -> draft.suggest(o.title()));
    offered(turn).ifPresent(draft::suggest);
    return draft;
  }

  /**
   * What we could do ourselves about a wish that was only asked about, as the customer would say.
   */
  private static Optional<String> offered(Turn turn) {
    return turn.wish()
        .filter(w -> turn.flow().isEmpty() && turn.said().asksHow())
        .map(IntentScore::name)
        .filter(
            w ->
                turn.repertoire().flows().stream()
                    .anyMatch(f -> f.starts().stream().anyMatch(s -> s.intent().equals(w))))
        .map(w -> SecondWish.label(turn, w));
  }

  private static String note(Hit hit) {
    return "article " + hit.article() + ", score " + Math.round(hit.score() * 100) / 100.0;
  }
}
