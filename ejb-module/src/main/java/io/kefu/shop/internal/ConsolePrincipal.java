package io.kefu.shop.internal;

import io.kefu.shop.Caller;
import jakarta.security.enterprise.CallerPrincipal;

/** A person of the console on the way from the identity store to the mechanism. */
final class ConsolePrincipal extends CallerPrincipal {

  private static final long serialVersionUID = 1L;

  private final transient Caller caller;

  ConsolePrincipal(Caller caller) {
    super(caller.name());
    this.caller = caller;
  }

  Caller caller() {
    return caller;
  }
}
