package io.kefu.dialogue.internal;

import java.util.Optional;

/** A rule that proposes an act with a confidence. Keeps nothing between two calls. */
interface Policy {

  /** What it proposes; empty where it has nothing to say. */
  Optional<Proposal> propose(Turn turn);
}
