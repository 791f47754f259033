package io.kefu.shop;

import io.kefu.shared.KefuException;
import io.kefu.shared.ProblemKind;

/** The credential is good, but does not open this. */
public final class Forbidden extends KefuException {

  public Forbidden(String detail) {
    super(ProblemKind.FORBIDDEN, detail);
  }
}
