package io.kefu.web;

import io.kefu.shared.FieldError;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.KefuException;
import io.kefu.shared.ProblemKind;
import io.kefu.shop.Unauthenticated;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Turns whatever a request threw into a problem document. What is not ours to tell becomes a 500
 * without details; the log has them under the request's id.
 */
@Provider
@Dependent
public class ProblemMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

  @Context private @Nullable HttpServletRequest request;

  @Override
  public Response toResponse(Throwable thrown) {
    String requestId = DoorFilter.requestId(request);
    return find(thrown, KefuException.class)
        .map(refusal -> refused(refusal, requestId))
        .or(() -> find(thrown, WebApplicationException.class).map(e -> ofContainer(e, requestId)))
        .or(
            () ->
                find(thrown, ConstraintViolationException.class)
                    .map(e -> refused(fields(e), requestId)))
        .or(() -> find(thrown, OptimisticLockException.class).map(e -> raced(requestId)))
        .or(() -> find(thrown, EntityExistsException.class).map(e -> raced(requestId)))
        .orElseGet(() -> broken(thrown, requestId));
  }

  /** The container wraps what beans throw, and readers wrap what streams throw. */
  private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> wanted) {
    for (@Nullable Throwable at = thrown; at != null; at = at.getCause()) {
      if (wanted.isInstance(at)) {
        return Optional.of(wanted.cast(at));
      }
    }
    return Optional.empty();
  }

  private static Response refused(KefuException refusal, @Nullable String requestId) {
    Response.ResponseBuilder response = respond(Problem.of(refusal, requestId));
    retryAfter(refusal).ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, seconds));
    if (refusal instanceof Unauthenticated) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, Unauthenticated.CHALLENGE);
    }
    return response.build();
  }

  /** What {@code Retry-After} says: whole seconds, not too few, at least one. */
  static Optional<String> retryAfter(KefuException refusal) {
    return refusal
        .retryAfter()
        .map(pause -> String.valueOf(Math.max(1, (pause.toMillis() + 999) / 1000)));
  }

  private static Response ofContainer(WebApplicationException e, @Nullable String requestId) {
    Response given = e.getResponse();
    if (given.getStatus() < 400) {
      return given;
    }
    ProblemKind kind = kindOf(given.getStatus());
    if (kind == ProblemKind.INTERNAL) {
      return broken(e, requestId);
    }
    Response.ResponseBuilder response = respond(Problem.of(kind, kind.title(), requestId));
    String allow = given.getHeaderString(HttpHeaders.ALLOW);
    if (allow != null) {
      response.header(HttpHeaders.ALLOW, allow);
    }
    return response.build();
  }

  /**
   * The kind of problem behind a bare status; a status we do not speak falls into the class that it
   * belongs to.
   */
  static ProblemKind kindOf(int status) {
    return Arrays.stream(ProblemKind.values())
        .filter(kind -> kind.status() == status)
        .findFirst()
        .orElse(status < 500 ? ProblemKind.INVALID_REQUEST : ProblemKind.INTERNAL);
  }

  private static InvalidRequest fields(ConstraintViolationException e) {
    return new InvalidRequest(
        e.getConstraintViolations().stream()
            .map(v -> new FieldError(v.getPropertyPath().toString(), v.getMessage()))
            .toList());
  }

  private static Response raced(@Nullable String requestId) {
    return respond(
            Problem.of(
                ProblemKind.CONFLICT,
                "Somebody else changed the same thing at the same moment; try again",
                requestId))
        .header(HttpHeaders.RETRY_AFTER, 1)
        .build();
  }

  private static Response broken(Throwable thrown, @Nullable String requestId) {
    LOG.log(Level.SEVERE, "KEFU-WEB-001: request " + requestId + " failed", thrown);
    return respond(
            Problem.of(
                ProblemKind.INTERNAL,
                "Something broke on our side; tell the operator of the server the request_id",
                requestId))
        .build();
  }

  private static Response.ResponseBuilder respond(Problem problem) {
    return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
  }
}
