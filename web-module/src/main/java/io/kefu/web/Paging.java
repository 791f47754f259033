package io.kefu.web;

import io.kefu.shared.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** How long a page of a list is. */
public final class Paging {

  private static final int USUAL = 100;
  private static final int MOST = 1000;

  private Paging() {}

  /**
   * The length to give for a wanted {@code limit}: 100 where none is named, at most 1000.
   *
   * @throws InvalidRequest if it is below 1
   */
  public static int limit(@Nullable Integer wanted) {
    if (wanted == null) {
      return USUAL;
    }
    if (wanted < 1) {
      throw new InvalidRequest("limit", "must be 1 to " + MOST);
    }
    return Math.min(wanted, MOST);
  }
}
