package io.kefu.dialogue;

import io.kefu.commerce.OrderStatus;
import io.kefu.knowledge.Hit;
import java.util.List;
import java.util.Optional;

/** What to do next: ask the shop first, or speak. */
public sealed interface Decision {

  /** Carry this out, add the result to the facts and decide again; at most four times a turn. */
  record Consult(Consultation consultation) implements Decision {}

  /**
   * Say this.
   *
   * @param text of the reply, in the language wanted; may hold personal values that the customer
   *     gave, for confirmation, so that it is masked before it is stored
   * @param next the dialogue state after this turn
   * @param orderSeen the order that was consulted, if one was
   * @param sources articles that the text rests on
   * @param suggestions quick replies, at most four
   * @param handover why a person is wanted now, if one is
   * @param offersPerson whether the text offers a person
   * @param policy name of the policy that won
   * @param proposals what each policy proposed, in the order asked, for the trace
   */
  record Say(
      DialogueAct act,
      String text,
      DialogueState next,
      Optional<OrderSeen> orderSeen,
      List<Hit> sources,
      List<String> suggestions,
      Optional<String> handover,
      boolean offersPerson,
      String policy,
      List<ProposalNote> proposals)
      implements Decision {

    /** The same with other words. */
    public Say saying(String words) {
      return new Say(
          act,
          words,
          next,
          orderSeen,
          sources,
          suggestions,
          handover,
          offersPerson,
          policy,
          proposals);
    }
  }

  /** An order and its status after this turn. */
  record OrderSeen(String orderNo, OrderStatus status) {}

  /**
   * What a policy proposed.
   *
   * @param note for people, no customer text
   */
  record ProposalNote(String policy, String act, double confidence, String note) {}
}
