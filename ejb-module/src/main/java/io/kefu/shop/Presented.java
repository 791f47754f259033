package io.kefu.shop;

import java.util.Optional;

/**
 * What a request shows at the door.
 *
 * @param bearer the key, as sent after {@code Authorization: Bearer}
 * @param origin the page's origin, where a browser sent one
 * @param sameOrigin whether the browser vouches that the page came from this very server
 * @param visitorToken the visitor's token, as sent in {@code Kefu-Visitor}
 */
public record Presented(
    String bearer, Optional<String> origin, boolean sameOrigin, Optional<String> visitorToken) {

  /** A key without anything around it, as servers send it. */
  public static Presented key(String bearer) {
    return new Presented(bearer, Optional.empty(), false, Optional.empty());
  }

  @Override
  public String toString() {
    return "Presented[…]";
  }
}
