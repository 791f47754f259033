package io.kefu.understanding.model;

import io.kefu.shared.KefuException;
import io.kefu.shared.ProblemKind;

/** A training was stopped by who watched it; there is no result. */
public final class TrainingStopped extends KefuException {

  public TrainingStopped() {
    super(ProblemKind.CONFLICT, "The training was stopped before it had a result");
  }
}
