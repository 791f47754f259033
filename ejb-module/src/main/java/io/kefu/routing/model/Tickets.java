package io.kefu.routing.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tickets of a shop. */
public interface Tickets {

  void add(Ticket ticket);

  /** The ticket with which the conversation waits. */
  Optional<Ticket> waitingFor(UUID conversation);

  /** How many waiting tickets are served before this one. */
  int ahead(Ticket ticket);

  /** When the last tickets of the queue were taken, newest first, not before that moment. */
  List<Instant> lastTaken(String queue, Instant since, int limit);
}
