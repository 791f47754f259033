package io.kefu.inference;

import io.kefu.shared.KefuException;
import io.kefu.shared.ProblemKind;

/** The queue before the encoder is full; the caller goes on without vectors. */
public final class EncoderBusy extends KefuException {

  public EncoderBusy(String space) {
    super(ProblemKind.UNAVAILABLE, "The encoder " + space + " has more work than it can queue");
  }
}
