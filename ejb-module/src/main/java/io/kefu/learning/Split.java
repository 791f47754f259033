package io.kefu.learning;

import java.util.Locale;
import java.util.Optional;

/** What an example is for. */
public enum Split {
  /** To be learnt. */
  TRAIN,
  /** To choose by; learnt as well in the final fit. */
  DEV,
  /** Kept, and never read by a training. */
  TEST;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As files write it, in any case; also {@code valid}, {@code val} and {@code validation}. */
  public static Optional<Split> of(String written) {
    return switch (written.strip().toLowerCase(Locale.ROOT)) {
      case "train", "training" -> Optional.of(TRAIN);
      case "dev", "valid", "val", "validation" -> Optional.of(DEV);
      case "test", "testing" -> Optional.of(TEST);
      default -> Optional.empty();
    };
  }
}
