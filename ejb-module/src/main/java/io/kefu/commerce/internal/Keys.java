package io.kefu.commerce.internal;

import io.kefu.commerce.Listing;
import io.kefu.commerce.model.MatchKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How things are found and paged by what the shop calls them. */
final class Keys {

  private static final int MAX_USER_ID = 128;

  private Keys() {}

  /** @throws IllegalArgumentException if no shop can have such a number; the doors let none in */
  static MatchKey required(String written) {
    return MatchKey.of(written)
        .orElseThrow(() -> new IllegalArgumentException("not a possible order number or SKU"));
  }

  /** Whether no customer can have that id. Asking the database for it would be an error on PostgreSQL. */
  static boolean impossible(String userId) {
    return userId.length() > MAX_USER_ID || userId.indexOf('\0') >= 0;
  }

  /** Makes a page of one more entry than the page holds. */
  static <T> Listing<T> page(List<T> oneMore, int limit, Function<T, String> name) {
    if (oneMore.size() <= limit) {
      return new Listing<>(oneMore, Optional.empty());
    }
    return new Listing<>(oneMore.subList(0, limit), Optional.of(name.apply(oneMore.get(limit - 1))));
  }
}
