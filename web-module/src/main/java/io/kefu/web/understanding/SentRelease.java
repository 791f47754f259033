package io.kefu.web.understanding;

import io.kefu.shared.FieldError;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a release id must be: absent, or short enough to be one; whether there is such a release
 * shows later.
 */
final class SentRelease {

  private static final int LONGEST = 100;

  private SentRelease() {}

  /**
   * @return what is wrong, if anything
   */
  static Optional<FieldError> problem(@Nullable String release) {
    return release != null && (release.isBlank() || release.length() > LONGEST)
        ? Optional.of(
            new FieldError(
                "release", "is no release id; an id has 1 to " + LONGEST + " characters"))
        : Optional.empty();
  }
}
