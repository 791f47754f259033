package io.kefu.commerce.internal;

import io.kefu.shared.KefuException;
import io.kefu.shared.ProblemKind;

/** The shop's system failed, or was not waited for any longer. */
final class ShopUnreachable extends KefuException {

  ShopUnreachable(String detail, Throwable cause) {
    super(ProblemKind.UNAVAILABLE, detail, cause);
  }
}
