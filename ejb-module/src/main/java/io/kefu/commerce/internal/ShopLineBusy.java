package io.kefu.commerce.internal;

import io.kefu.shared.KefuException;
import io.kefu.shared.ProblemKind;

/** So many questions to the shop's system hang that no further one is put. */
final class ShopLineBusy extends KefuException {

  ShopLineBusy(Throwable cause) {
    super(ProblemKind.UNAVAILABLE, "The shop's system does not answer", cause);
  }
}
