package io.kefu.web;

import io.kefu.shared.KefuException;
import io.kefu.shared.ProblemKind;

/** The request sends more than its address takes. */
public final class BodyTooLarge extends KefuException {

  public BodyTooLarge(long allowed) {
    super(
        ProblemKind.TOO_LARGE,
        "The body is larger than the " + allowed + " bytes that this address takes");
  }
}
