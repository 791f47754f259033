package io.kefu.shop;

import java.util.Optional;

/** Says who holds a credential. */
public interface Credentials {

  /**
   * The holder of a key; empty if the key is unknown, revoked or expired, or a visitor's token does
   * not go with it. What was seen may be up to five seconds old.
   *
   * @throws Forbidden if a site key comes from a page of another origin than those it is bound to
   */
  Optional<Caller> authenticate(Presented presented);
}
