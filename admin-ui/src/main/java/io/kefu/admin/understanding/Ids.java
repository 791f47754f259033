package io.kefu.admin.understanding;

import java.util.Optional;
import java.util.UUID;

/** Ids as they stand in addresses. */
final class Ids {

  private Ids() {}

  /** Empty if it can be nothing's id. */
  static Optional<UUID> of(String written) {
    try {
      return written.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(written));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
