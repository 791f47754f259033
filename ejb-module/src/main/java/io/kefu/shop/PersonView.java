package io.kefu.shop;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who works in the console.
 *
 * @param disabledAt since when they may not enter
 */
public record PersonView(
    String name, Set<Role> roles, Instant madeAt, Optional<Instant> disabledAt) {

  public boolean enabled() {
    return disabledAt.isEmpty();
  }
}
