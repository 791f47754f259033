package io.kefu.shared;

import jakarta.ejb.ApplicationException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A broken contract or neighbour, named after what happened. Rolls the transaction back, is not
 * wrapped by the container, and reaches the caller as a problem document. The message is safe to
 * show.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class KefuException extends RuntimeException {

  private final ProblemKind kind;

  protected KefuException(ProblemKind kind, String detail) {
    super(detail);
    this.kind = kind;
  }

  protected KefuException(ProblemKind kind, String detail, Throwable cause) {
    super(detail, cause);
    this.kind = kind;
  }

  public ProblemKind kind() {
    return kind;
  }

  /** The wrong fields, if the problem is about fields. */
  public List<FieldError> fields() {
    return List.of();
  }

  /** How long the caller should wait before trying again, if that helps. */
  public Optional<Duration> retryAfter() {
    return Optional.empty();
  }
}
