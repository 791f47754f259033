package io.kefu.web.stream;

import io.kefu.shared.KefuException;
import io.kefu.shared.ProblemKind;
import java.time.Duration;
import java.util.Optional;

/** The client sends faster than its messages are dealt with. */
final class TooManyFrames extends KefuException {

  TooManyFrames() {
    super(
        ProblemKind.TOO_MANY_REQUESTS,
        "Too many messages of this socket are waiting; wait for acks, then send this one again");
  }

  @Override
  public Optional<Duration> retryAfter() {
    return Optional.of(Duration.ofSeconds(1));
  }
}
