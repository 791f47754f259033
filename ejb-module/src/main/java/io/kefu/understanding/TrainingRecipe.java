package io.kefu.understanding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a release is trained. */
public enum TrainingRecipe {
  /** Heads on frozen encoders: seconds to minutes of processor time. */
  FAST,
  /** These, and a BERT+BiLSTM head where validation says that it helps: minutes to hours. */
  ACCURATE;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<TrainingRecipe> of(String code) {
    return Arrays.stream(values()).filter(recipe -> recipe.code().equals(code)).findFirst();
  }
}
