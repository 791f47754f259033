package io.kefu.web.learning;

import io.kefu.shared.InvalidRequest;
import io.kefu.shared.NotFound;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ids as they are written in addresses. */
final class Ids {

  private Ids() {}

  /**
   * @throws NotFound if nothing can have that id
   */
  static UUID of(String what, String written) {
    try {
      return UUID.fromString(written);
    } catch (IllegalArgumentException e) {
      throw new NotFound(what, written);
    }
  }

  /**
   * @throws InvalidRequest if it is no {@code next} of a page
   */
  static Optional<UUID> after(@Nullable String written) {
    try {
      return written == null || written.isBlank()
          ? Optional.empty()
          : Optional.of(UUID.fromString(written.strip()));
    } catch (IllegalArgumentException e) {
      throw new InvalidRequest("after", "must be what 'next' of the page before was");
    }
  }
}
