package io.kefu.shop;

import io.kefu.shared.ShopId;
import java.time.Instant;
import java.util.Optional;

/**
 * People behind web pages. A page's key is public, so it opens nothing by itself: each browser gets
 * a token, which opens the conversations begun with it and no others.
 */
public interface Visitors {

  /**
   * A token for a browser seen for the first time.
   *
   * @param user the customer, if the page knows one
   * @throws io.kefu.shared.InvalidRequest if the signature is not the shop's
   */
  Pass welcome(ShopId shop, Optional<SignedUser> user);

  /** The secret with which the shop's servers sign user ids. */
  String identitySecret(ShopId shop);

  /**
   * A user id that the shop vouches for.
   *
   * @param signature HMAC-SHA256 of the user id in UTF-8 under the shop's identity secret,
   *     hexadecimal digits
   */
  record SignedUser(String userId, String signature) {}

  /**
   * What a browser keeps.
   *
   * @param token goes with every request, in the header {@code Kefu-Visitor}
   */
  record Pass(String visitor, String token, Instant expiresAt) {

    @Override
    public String toString() {
      return "Pass[" + visitor + "]";
    }
  }
}
