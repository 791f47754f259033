package io.kefu.learning;

import io.kefu.understanding.TrainingRecipe;
import java.util.Optional;
import java.util.UUID;

/**
 * A release that a shop wants.
 *
 * @param name for people; the set's where none is given
 */
public record ReleaseOrder(UUID trainingSet, Optional<String> name, TrainingRecipe recipe) {}
