package io.kefu.web.commerce;

import io.kefu.shared.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** How much of a list is wanted. */
final class Paging {

  private static final int DEFAULT = 100;
  private static final int MOST = 1000;

  private Paging() {}

  /** @throws InvalidRequest if it is no number of at least 1; more than 1000 is cut */
  static int limit(@Nullable String limit) {
    if (limit == null) {
      return DEFAULT;
    }
    if (!limit.matches("[0-9]{1,9}") || Integer.parseInt(limit) < 1) {
      throw new InvalidRequest("limit", "must be a whole number from 1 to " + MOST);
    }
    return Math.min(MOST, Integer.parseInt(limit));
  }
}
