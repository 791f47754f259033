package io.kefu.web;

import io.kefu.shared.Ids;
import io.kefu.shared.InvalidRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of a list begins, and how long it is. */
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
      throw new InvalidRequest("limit", "must be at least 1; " + MOST + " are given at most");
    }
    return Math.min(wanted, MOST);
  }

  /**
   * After which one a page begins, where that is named.
   *
   * @throws InvalidRequest if it is no {@code next} of a page
   */
  public static Optional<UUID> after(@Nullable String written) {
    if (written == null || written.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        Ids.read(written.strip())
            .orElseThrow(
                () -> new InvalidRequest("after", "must be what 'next' of the page before was")));
  }
}
