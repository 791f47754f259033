package io.kefu.understanding;

import io.kefu.shared.KefuException;
import io.kefu.shared.ProblemKind;

/** No release can be trained from these utterances. The message says why and what to do. */
public final class TrainingFailed extends KefuException {

  public TrainingFailed(String message) {
    super(ProblemKind.CONFLICT, message);
  }
}
