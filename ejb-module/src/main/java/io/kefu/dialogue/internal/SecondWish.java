package io.kefu.dialogue.internal;

import io.kefu.dialogue.Consultation.FindArticles;
import io.kefu.dialogue.DialogueAct;
import io.kefu.dialogue.internal.Outcome.Needs;
import io.kefu.dialogue.internal.Outcome.Speaks;
import io.kefu.dialogue.model.Flow;
import io.kefu.knowledge.Hit;
import java.util.List;
import java.util.Optional;

/** Serves the wish that had to wait for another one. */
final class SecondWish {

  private SecondWish() {}

  /** The queued wish, after what the draft says already; the draft alone if none is queued. */
  static Outcome serve(Turn turn, Draft draft) {
    Optional<String> queued = draft.remembered(Memory.QUEUED);
    if (queued.isEmpty()) {
      return new Speaks(draft);
    }
    boolean how = draft.remembered(Memory.QUEUED_HOW).isPresent();
    draft.forget(Memory.QUEUED).forget(Memory.QUEUED_HOW);
    if (how && !ownMatter(turn, queued.get())) {
      return byArticle(turn, draft, queued.get());
    }
    return byFlow(turn, draft, queued.get()).orElseGet(() -> byArticle(turn, draft, queued.get()));
  }

  /** Whether flows take that wish even where it asks how: where an order is, what fits. */
  private static boolean ownMatter(Turn turn, String wish) {
    return turn.repertoire().flows().stream()
        .flatMap(f -> f.starts().stream())
        .filter(s -> s.intent().equals(wish))
        .noneMatch(s -> s.when().paths().contains("said.how"));
  }

  private static Optional<Outcome> byFlow(Turn turn, Draft draft, String wish) {
    Optional<Flow> flow =
        turn.repertoire().flows().stream().filter(f -> FlowRun.begins(turn, f, wish)).findFirst();
    if (flow.isEmpty() || !turn.mayConsult()) {
      return Optional.empty();
    }
    DialogueAct spoken = draft.act();
    draft.paragraph(
        turn.words()
            .say("wish.next", path -> path.equals("wish.label") ? label(turn, wish) : null));
    Outcome outcome = FlowRun.begin(turn, flow.get(), wish, draft).fromStart();
    if (outcome instanceof Speaks speaks
        && !speaks.draft().waits()
        && speaks.draft().handover().isEmpty()) {
      speaks.draft().act(spoken);
    }
    return Optional.of(outcome);
  }

  private static Outcome byArticle(Turn turn, Draft draft, String wish) {
    String label = label(turn, wish);
    Optional<List<Hit>> asked = Articles.asked(turn, label);
    if (asked.isEmpty() && turn.mayConsult()) {
      return new Needs(new FindArticles(label));
    }
    Optional<Hit> hit = Articles.best(asked.orElse(List.of()), turn.settings().articleMin());
    if (hit.isPresent()) {
      draft
          .paragraph(
              turn.words().say("wish.next", path -> path.equals("wish.label") ? label : null))
          .say("\n" + hit.get().answer().strip())
          .source(hit.get());
    } else {
      draft
          .paragraph(
              turn.words().say("wish.later", path -> path.equals("wish.label") ? label : null))
          .suggest(label);
    }
    return new Speaks(draft);
  }

  static String label(Turn turn, String wish) {
    return turn.repertoire().intents().label(wish, turn.words().chinese());
  }
}
