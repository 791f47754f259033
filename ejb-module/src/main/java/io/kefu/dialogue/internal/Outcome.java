package io.kefu.dialogue.internal;

import io.kefu.dialogue.Consultation;

/** What a policy would do. */
sealed interface Outcome {

  /** Ask the shop or the knowledge base first. */
  record Needs(Consultation consultation) implements Outcome {}

  /** Speak. */
  record Speaks(Draft draft) implements Outcome {}
}
