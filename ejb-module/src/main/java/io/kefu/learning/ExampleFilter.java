package io.kefu.learning;

import java.util.Optional;

/**
 * Which examples a list shows.
 *
 * @param after the last row of the page before; 0 for the first page
 * @param limit 1..1000
 */
public record ExampleFilter(Optional<String> intent, int after, int limit) {}
