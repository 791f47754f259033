package io.kefu.shared;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The state of things does not allow what was asked. */
public class Conflict extends KefuException {

  private final @Nullable Duration retryAfter;

  public Conflict(String detail) {
    this(detail, null);
  }

  public Conflict(String detail, @Nullable Duration retryAfter) {
    super(ProblemKind.CONFLICT, detail);
    this.retryAfter = retryAfter;
  }

  @Override
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
