package io.kefu.commerce;

import java.util.List;
import java.util.Optional;

/**
 * A part of a longer list.
 *
 * @param entries in the list's order
 * @param next where to go on: the {@code after} of the next call; empty at the end of the list
 */
public record Listing<T>(List<T> entries, Optional<String> next) {

  public Listing {
    entries = List.copyOf(entries);
  }
}
