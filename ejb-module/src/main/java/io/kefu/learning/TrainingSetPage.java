package io.kefu.learning;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A page of training sets, oldest first.
 *
 * @param next what {@code after} takes for the following page; empty on the last
 */
public record TrainingSetPage(List<TrainingSetView> sets, Optional<UUID> next) {}
