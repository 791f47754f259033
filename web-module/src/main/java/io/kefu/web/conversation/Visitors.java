package io.kefu.web.conversation;

import io.kefu.shared.Uuid7;
import io.kefu.shop.Caller;
import java.util.Optional;

/** For which visitor a caller speaks. */
final class Visitors {

  private Visitors() {}

  /**
   * The visitor whose conversations alone are open to a page; empty for servers, which are not so
   * bound. A page without a visitor's token speaks for somebody whom nobody can be again.
   */
  static Optional<String> of(Caller caller) {
    return caller.kind() == Caller.Kind.SITE_KEY
        ? caller.visitor().or(() -> Optional.of(Uuid7.next().toString()))
        : Optional.empty();
  }
}
