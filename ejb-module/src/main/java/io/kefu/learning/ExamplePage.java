package io.kefu.learning;

import java.util.List;
import java.util.Optional;

/**
 * A page of examples, by row.
 *
 * @param next what {@code after} takes for the following page; empty on the last
 */
public record ExamplePage(List<Example> examples, Optional<Integer> next) {}
