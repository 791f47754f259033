package io.kefu.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one source of time. */
@ApplicationScoped
class Clocks {

  @Produces
  @Dependent
  Clock clock() {
    return Clock.systemUTC();
  }
}
