package io.kefu.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kefu.shared.FieldError;
import io.kefu.shared.KefuException;
import io.kefu.shared.ProblemKind;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A problem as RFC 9457 writes it.
 *
 * @param type stable; the last part is listed in docs/problems.md
 * @param title the same for every problem of the type
 * @param status the HTTP status again
 * @param detail what happened this time and what to do; safe to show
 * @param requestId to find the request in the server's log
 * @param errors the wrong fields, if the problem is about fields
 */
@Schema(name = "Problem", description = "What went wrong, as RFC 9457 writes it")
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String requestId,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {

  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String TYPES = "urn:kefu:problem:";

  public static Problem of(KefuException refusal, @Nullable String requestId) {
    return of(refusal.kind(), String.valueOf(refusal.getMessage()), requestId, refusal.fields());
  }

  public static Problem of(ProblemKind kind, String detail, @Nullable String requestId) {
    return of(kind, detail, requestId, List.of());
  }

  private static Problem of(
      ProblemKind kind, String detail, @Nullable String requestId, List<FieldError> errors) {
    return new Problem(TYPES + kind.slug(), kind.title(), kind.status(), detail, requestId, errors);
  }
}
