package io.kefu.shared;

/**
 * The kinds of problem that a caller can meet; each has a stable type and an entry in
 * docs/problems.md.
 */
public enum ProblemKind {
  INVALID_REQUEST("invalid-request", 400, "The request has wrong fields"),
  UNAUTHENTICATED("unauthenticated", 401, "No valid credential"),
  FORBIDDEN("forbidden", 403, "The credential does not open this"),
  NOT_FOUND("not-found", 404, "Nothing of that name here"),
  METHOD_NOT_ALLOWED("method-not-allowed", 405, "This address does not take that method"),
  NOT_ACCEPTABLE("not-acceptable", 406, "No form that the caller accepts"),
  CONFLICT("conflict", 409, "The state of things does not allow it"),
  STALE("stale", 412, "Somebody else changed it meanwhile"),
  TOO_LARGE("too-large", 413, "The request is too large"),
  UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "This content type is not taken here"),
  TOO_MANY_REQUESTS("too-many-requests", 429, "Too many requests"),
  INTERNAL("internal", 500, "Something broke on our side"),
  UNAVAILABLE("unavailable", 503, "Not available just now");

  private final String slug;
  private final int status;
  private final String title;

  ProblemKind(String slug, int status, String title) {
    this.slug = slug;
    this.status = status;
    this.title = title;
  }

  /** Last part of the problem's type. */
  public String slug() {
    return slug;
  }

  /** HTTP status. */
  public int status() {
    return status;
  }

  public String title() {
    return title;
  }
}
