package io.kefu.architecture.broken.commerce;

import io.kefu.architecture.broken.privacy.SoundGuard;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Puts parts together, and uses privacy, which stands a step lower. */
final class SoundAssembly {

  private final Clock clock;

  SoundAssembly() {
    this(Clock.systemUTC());
  }

  SoundAssembly(Clock clock) {
    this.clock = clock;
  }

  JpaSoundOrders orders(EntityManager manager, SoundGuard guard) {
    return new JpaSoundOrders(manager, clock);
  }
}
