package io.kefu.web.learning;

import io.kefu.learning.ReleaseOrder;
import io.kefu.shared.FieldError;
import io.kefu.shared.InvalidRequest;
import io.kefu.understanding.TrainingRecipe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The wish for a release.
 *
 * @param name that of the training set where left out
 * @param recipe {@code fast} where left out, or {@code accurate}
 */
public record ReleaseForm(
    @Schema(required = true) @Nullable String trainingSet,
    @Nullable String name,
    @Schema(examples = "fast") @Nullable String recipe) {

  /**
   * @throws InvalidRequest naming each wrong field
   */
  ReleaseOrder order() {
    List<FieldError> wrong = new ArrayList<>();
    Optional<UUID> set = set();
    Optional<TrainingRecipe> chosen = TrainingRecipe.of(recipe == null ? "fast" : recipe);
    if (set.isEmpty()) {
      wrong.add(new FieldError("training_set", "must be the id of a training set"));
    }
    if (chosen.isEmpty()) {
      wrong.add(new FieldError("recipe", "must be one of " + recipes()));
    }
    if (!wrong.isEmpty()) {
      throw new InvalidRequest(wrong);
    }
    return new ReleaseOrder(set.get(), Optional.ofNullable(name), chosen.get());
  }

  private Optional<UUID> set() {
    try {
      return Optional.ofNullable(trainingSet).map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String recipes() {
    return Arrays.stream(TrainingRecipe.values())
        .map(TrainingRecipe::code)
        .collect(Collectors.joining(", "));
  }
}
