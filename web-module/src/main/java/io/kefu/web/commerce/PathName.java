package io.kefu.web.commerce;

import io.kefu.shared.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** What the path calls a thing by: an order number, a SKU, a customer's id. */
final class PathName {

  private PathName() {}

  /**
   * @throws InvalidRequest if nothing can be called that
   */
  static String checked(String field, String value, int maxLength) {
    String problem = Text.tooLong(value, maxLength);
    problem = problem == null ? problem(value) : problem;
    if (problem != null) {
      throw new InvalidRequest(field, problem);
    }
    return value;
  }

  /** The name as the body writes it, which must be the path's if it stands there. */
  static String inBody(Fields fields, String field, String fromPath, boolean anyCase) {
    String written = fields.optionalLine(field, fromPath.length() + Limits.USER_ID);
    if (written == null) {
      return fromPath;
    }
    boolean same = anyCase ? written.equalsIgnoreCase(fromPath) : written.equals(fromPath);
    if (!same) {
      fields.wrongOnce(field, "must be the one in the path, or be left out");
      return fromPath;
    }
    return written;
  }

  private static @Nullable String problem(String value) {
    String problem = Text.lineProblem(value);
    if (problem == null && !value.equals(value.strip())) {
      return "must not begin or end with a blank";
    }
    return problem;
  }
}
