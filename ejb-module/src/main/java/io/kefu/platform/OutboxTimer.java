package io.kefu.platform;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jspecify.annotations.NullUnmarked;

/** Wakes the relay. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxTimer {

  private final OutboxRelay relay;

  /** For the container. */
  @NullUnmarked
  public OutboxTimer() {
    this(null);
  }

  @Inject
  public OutboxTimer(OutboxRelay relay) {
    this.relay = relay;
  }

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void relay() {
    relay.relay();
  }

  @Schedule(hour = "*", minute = "17", persistent = false)
  void tidy() {
    relay.tidy();
  }
}
