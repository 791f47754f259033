package io.kefu.platform;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jspecify.annotations.NullUnmarked;

/** Clears tickets that nobody used, every ten minutes. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TicketTimer {

  private final OneUseTickets tickets;

  /** For the container. */
  @NullUnmarked
  public TicketTimer() {
    this(null);
  }

  @Inject
  public TicketTimer(OneUseTickets tickets) {
    this.tickets = tickets;
  }

  @Schedule(hour = "*", minute = "*/10", persistent = false)
  void tidy() {
    tickets.tidy();
  }
}
