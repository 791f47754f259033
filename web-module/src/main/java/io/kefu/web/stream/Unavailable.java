package io.kefu.web.stream;

import io.kefu.shared.KefuException;
import io.kefu.shared.ProblemKind;
import java.time.Duration;
import java.util.Optional;

/** This node takes no more; another may, or this one later. */
final class Unavailable extends KefuException {

  Unavailable(String detail) {
    super(ProblemKind.UNAVAILABLE, detail);
  }

  @Override
  public Optional<Duration> retryAfter() {
    return Optional.of(Duration.ofSeconds(5));
  }
}
