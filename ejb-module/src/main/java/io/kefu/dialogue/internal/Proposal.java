package io.kefu.dialogue.internal;

import io.kefu.dialogue.Decision.ProposalNote;

/**
 * An act that a policy proposes.
 *
 * @param confidence 0..1; the surest wins, the earlier of two equals
 */
record Proposal(String policy, Outcome outcome, double confidence, String note) {

  ProposalNote noted() {
    String act = outcome instanceof Outcome.Speaks speaks ? speaks.draft().act().code() : "consult";
    return new ProposalNote(policy, act, Math.min(1, confidence), note);
  }
}
