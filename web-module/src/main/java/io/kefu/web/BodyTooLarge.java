package io.kefu.web;

import io.kefu.shared.KefuException;
import io.kefu.shared.ProblemKind;

/** The request sends more than its address takes. */
final class BodyTooLarge extends KefuException {

  BodyTooLarge(long allowed) {
    super(
        ProblemKind.TOO_LARGE,
        "The body is larger than the " + allowed + " bytes that this address takes");
  }
}
