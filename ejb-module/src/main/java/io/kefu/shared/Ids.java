package io.kefu.shared;

import java.util.Optional;
import java.util.UUID;

/** Ids as they stand in addresses and documents. */
public final class Ids {

  private Ids() {}

  /** Empty if nothing can have that id. */
  public static Optional<UUID> read(String written) {
    try {
      return Optional.of(UUID.fromString(written));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * @param what the kind of thing, as {@link NotFound} names it
   * @throws NotFound if nothing can have that id
   */
  public static UUID of(String what, String written) {
    return read(written).orElseThrow(() -> new NotFound(what, written));
  }
}
