package io.kefu.web;

import io.kefu.shared.KefuException;
import io.kefu.shared.ProblemKind;
import java.time.Duration;
import java.util.Optional;

/** The caller has asked more often than allowed. */
public final class TooManyRequests extends KefuException {

  private final transient Duration wait;

  public TooManyRequests(long perSecond, Duration wait) {
    super(
        ProblemKind.TOO_MANY_REQUESTS,
        "More than " + perSecond + " requests a second; wait and try again");
    this.wait = wait;
  }

  @Override
  public Optional<Duration> retryAfter() {
    return Optional.of(wait);
  }
}
