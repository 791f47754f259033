package io.kefu.conversation.model;

import io.kefu.shared.KefuException;
import io.kefu.shared.ProblemKind;

/**
 * Somebody else was quicker in the database; the transaction is void and may simply be tried again.
 */
public final class Overtaken extends KefuException {

  public Overtaken(Throwable cause) {
    super(
        ProblemKind.CONFLICT,
        "Somebody else changed the same thing at the same time; try again",
        cause);
  }
}
