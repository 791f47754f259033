package io.kefu.shop.internal;

import io.kefu.shared.FieldError;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What names and passwords of the console's people may be. */
final class PersonRules {

  private static final Pattern NAME = Pattern.compile("[a-z0-9._@-]{2,64}");
  private static final int LEAST_PASSWORD = 12;
  private static final int MOST_PASSWORD = 256;

  private PersonRules() {}

  static void checkName(String field, @Nullable String name, List<FieldError> errors) {
    if (name == null || !NAME.matcher(name).matches()) {
      errors.add(new FieldError(field, "must be 2 to 64 characters of a-z 0-9 . _ @ -"));
    }
  }

  static void checkPassword(String field, @Nullable String password, List<FieldError> errors) {
    int length = password == null ? 0 : password.length();
    if (length < LEAST_PASSWORD || length > MOST_PASSWORD) {
      errors.add(
          new FieldError(
              field, "must be " + LEAST_PASSWORD + " to " + MOST_PASSWORD + " characters"));
    }
  }
}
