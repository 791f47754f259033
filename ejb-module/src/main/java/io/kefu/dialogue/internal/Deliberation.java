package io.kefu.dialogue.internal;

import io.kefu.dialogue.Decision;
import io.kefu.dialogue.Decision.ProposalNote;
import io.kefu.dialogue.DialogueAct;
import io.kefu.dialogue.DialogueSettings;
import io.kefu.dialogue.Situation;
import io.kefu.understanding.Emotion;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Weighs what the policies propose: the surest wins, the earlier of two equals. This is the one
 * place that names the policies and their order.
 */
public final class Deliberation {

  /** After so many ineffective turns in a row a person is offered; part of the public contract. */
  static final int INEFFECTIVE_LIMIT = 3;

  private static final List<Policy> POLICIES =
      List.of(
          new TriggerPolicy(), // a person is wanted: 1.0
          new FlowPolicy(), // a flow waits for this reply: 0.97, or 0.35 where the message is none
          new SeveralWishesPolicy(), // two wishes in one message: 0.96
          new StartPolicy(), // the wish begins a flow: from 0.76 to 0.96
          new TalkPolicy(), // small talk: from 0.62 to 0.95
          new KnowledgePolicy(), // an article fits: from 0.5 to 0.9
          new ComfortPolicy(), // distress without a wish we can serve: 0.45
          new ChoicePolicy(), // two intents are close: 0.4
          new LadderPolicy()); // nobody is sure: 0.1

  private final DialogueSettings settings;
  private final Repertoire repertoire;

  private Deliberation(DialogueSettings settings, Repertoire repertoire) {
    this.settings = settings;
    this.repertoire = repertoire;
  }

  /**
   * With the shipped flows.
   *
   * @throws io.kefu.dialogue.model.FlowRefused if one of them is not sound
   */
  public static Deliberation shipped(DialogueSettings settings) {
    return new Deliberation(settings, Repertoire.shipped());
  }

  static Deliberation of(DialogueSettings settings, Repertoire repertoire) {
    return new Deliberation(settings, repertoire);
  }

  /** The surest proposal, finished as a decision. */
  public Decision decide(Situation situation) {
    Turn turn = new Turn(situation, settings, repertoire);
    List<Proposal> proposals =
        POLICIES.stream().map(p -> p.propose(turn)).flatMap(Optional::stream).toList();
    Proposal winner =
        proposals.stream()
            .max(
                Comparator.comparingDouble(Proposal::confidence)
                    .thenComparing(proposals::indexOf, Comparator.reverseOrder()))
            .orElseThrow();
    List<ProposalNote> notes = proposals.stream().map(Proposal::noted).toList();
    if (winner.outcome() instanceof Outcome.Needs needs && turn.mayConsult()) {
      return new Decision.Consult(needs.consultation());
    }
    Draft draft = winner.outcome() instanceof Outcome.Speaks speaks ? speaks.draft() : broken(turn);
    return finished(turn, draft, winner.policy(), notes);
  }

  /** It would consult without end: say so and offer a person. */
  private static Draft broken(Turn turn) {
    return new Draft(turn)
        .act(DialogueAct.FALLBACK)
        .say(turn.words().say("fallback.loop"))
        .offerPerson("loop");
  }

  private static Decision finished(
      Turn turn, Draft draft, String policy, List<ProposalNote> notes) {
    int ineffective = ineffectiveAfter(turn, draft);
    if (ineffective >= INEFFECTIVE_LIMIT) {
      offerPerson(turn, draft);
    }
    comfort(turn, draft);
    rememberWaiting(turn, draft);
    if (draft.offersPerson()) {
      draft.suggest(turn.words().say("chip.person"));
    }
    return new Decision.Say(
        draft.act(),
        draft.text(),
        draft.next(draft.act() == DialogueAct.HANDOVER ? 0 : ineffective),
        draft.orderSeen(),
        draft.sources(),
        draft.suggestions(),
        draft.handover(),
        draft.offersPerson(),
        policy,
        notes);
  }

  private static int ineffectiveAfter(Turn turn, Draft draft) {
    boolean asksAgain =
        draft.act() == DialogueAct.ASK
            && draft.expected() != null
            && draft.expected().equals(turn.state().expected())
            && Objects.equals(draft.flow(), turn.state().flow());
    boolean ineffective = draft.act() == DialogueAct.FALLBACK || asksAgain || draft.wasInVain();
    return ineffective ? turn.state().ineffective() + 1 : 0;
  }

  private static void offerPerson(Turn turn, Draft draft) {
    if (draft.offersPerson()) {
      return;
    }
    if (draft.act() == DialogueAct.CONFIRM) {
      draft.waitForNothing().act(DialogueAct.FALLBACK);
    }
    draft.offerPerson("ineffective").paragraph(turn.words().say("person.offer"));
  }

  /** Meets distress with a calming phrase first, once in two turns at most. */
  private static void comfort(Turn turn, Draft draft) {
    Optional<Emotion> distress = turn.distress();
    boolean justSaid = turn.memory(Memory.COMFORTED).isPresent();
    draft.forget(Memory.COMFORTED);
    if (distress.isEmpty()) {
      return;
    }
    if (draft.act() == DialogueAct.COMFORT) {
      draft.remember(Memory.COMFORTED, distress.get().name().code());
    } else if (!justSaid) {
      draft.before(turn.words().say("comfort." + distress.get().name().code()));
      draft.remember(Memory.COMFORTED, distress.get().name().code());
    }
  }

  private static void rememberWaiting(Turn turn, Draft draft) {
    if (draft.waits()) {
      draft.remember(Memory.WAITING_SINCE, turn.situation().now().toString());
    } else {
      draft.forget(Memory.WAITING_SINCE);
    }
  }
}
