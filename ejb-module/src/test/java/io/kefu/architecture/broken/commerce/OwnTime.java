package io.kefu.architecture.broken.commerce;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;

/** Looks at the wall. */
final class OwnTime {

  Instant instant() {
    return Instant.now();
  }

  long millis() {
    return System.currentTimeMillis();
  }

  Clock clock() {
    return Clock.systemUTC();
  }

  Date date() {
    return new Date(0);
  }
}
