package io.kefu.learning;

import java.util.Optional;

/**
 * Which examples a list shows.
 *
 * @param text a part of what they say, in any case
 * @param after the last row of the page before; 0 for the first page
 * @param limit 1..1000
 */
public record ExampleFilter(Optional<String> intent, Optional<String> text, int after, int limit) {

  /** Whatever they say. */
  public ExampleFilter(Optional<String> intent, int after, int limit) {
    this(intent, Optional.empty(), after, limit);
  }
}
