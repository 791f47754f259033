package io.kefu.understanding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a release is trained. */
public enum TrainingRecipe {
  /** Heads on frozen encoders: seconds to minutes of processor time. */
  FAST;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<TrainingRecipe> of(String code) {
    return Arrays.stream(values()).filter(recipe -> recipe.code().equals(code)).findFirst();
  }
}
