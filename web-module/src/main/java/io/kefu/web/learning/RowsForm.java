package io.kefu.web.learning;

import io.kefu.shared.InvalidRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Some rows of a training set; at most {@value #MOST}. */
public record RowsForm(@Schema(required = true) @Nullable List<@Nullable Integer> rows) {

  static final int MOST = 1000;

  /**
   * @throws InvalidRequest if they are none
   */
  Set<Integer> numbers() {
    Set<Integer> numbers = new HashSet<>(rows == null ? List.of() : rows);
    if (numbers.isEmpty() || numbers.size() > MOST || numbers.contains(null)) {
      throw new InvalidRequest("rows", "must be a list of 1 to " + MOST + " rows");
    }
    return numbers;
  }
}
