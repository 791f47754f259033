package io.kefu.routing.internal;

import io.kefu.routing.Lane;
import io.kefu.routing.Place;
import io.kefu.routing.RoutingService;
import io.kefu.routing.RoutingSettings;
import io.kefu.routing.model.Ticket;
import io.kefu.routing.model.Tickets;
import io.kefu.routing.model.WaitEstimate;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One queue a shop, served by lane and then by arrival. */
@Stateless
@Local(RoutingService.class)
public class RoutingBean implements RoutingService {

  private final Tickets tickets;
  private final RoutingSettings settings;
  private final Clock clock;

  /** For the container. */
  public RoutingBean() {
    this(null, null, null);
  }

  @Inject
  public RoutingBean(Tickets tickets, RoutingSettings settings, Clock clock) {
    this.tickets = tickets;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Place enqueue(UUID conversation, Lane lane) {
    return place(tickets.waitingFor(conversation).orElseGet(() -> draw(conversation, lane)));
  }

  private Ticket draw(UUID conversation, Lane lane) {
    Ticket ticket = new Ticket(DEFAULT_QUEUE, conversation, lane, clock.instant());
    tickets.add(ticket);
    return ticket;
  }

  @Override
  public Optional<Place> placeOf(UUID conversation) {
    return tickets.waitingFor(conversation).map(this::place);
  }

  private Place place(Ticket ticket) {
    Instant now = clock.instant();
    int position = 1 + tickets.ahead(ticket);
    List<Instant> taken =
        tickets.lastTaken(ticket.queue(), now.minus(WaitEstimate.LOOK_BACK), WaitEstimate.SAMPLE);
    return new Place(
        ticket.queue(),
        position,
        new WaitEstimate(settings.assumedWait()).forPosition(position, taken, now));
  }

  @Override
  public void take(UUID conversation, String operator) {
    tickets.waitingFor(conversation).ifPresent(t -> t.takenBy(operator, clock.instant()));
  }

  @Override
  public void remove(UUID conversation) {
    tickets.waitingFor(conversation).ifPresent(t -> t.left(clock.instant()));
  }
}
