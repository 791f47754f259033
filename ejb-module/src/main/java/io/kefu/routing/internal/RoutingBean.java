package io.kefu.routing.internal;

import io.kefu.routing.Lane;
import io.kefu.routing.OpeningHours;
import io.kefu.routing.Place;
import io.kefu.routing.RoutingService;
import io.kefu.routing.RoutingSettings;
import io.kefu.routing.model.Ticket;
import io.kefu.routing.model.Tickets;
import io.kefu.routing.model.Timetable;
import io.kefu.routing.model.Timetables;
import io.kefu.routing.model.WaitEstimate;
import io.kefu.shared.ShopScope;
import io.kefu.shop.Shops;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** One queue a shop, served by lane and then by arrival. */
@Stateless
@Local(RoutingService.class)
public class RoutingBean implements RoutingService {

  private final Tickets tickets;
  private final Timetables timetables;
  private final Shops shops;
  private final RoutingSettings settings;
  private final Clock clock;

  /** For the container. */
  @NullUnmarked
  public RoutingBean() {
    this(null, null, null, null, null);
  }

  @Inject
  public RoutingBean(
      Tickets tickets, Timetables timetables, Shops shops, RoutingSettings settings, Clock clock) {
    this.tickets = tickets;
    this.timetables = timetables;
    this.shops = shops;
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
        untilOpening(now)
            .plus(new WaitEstimate(settings.assumedWait()).forPosition(position, taken, now)));
  }

  private Duration untilOpening(Instant now) {
    return opensAt()
        .map(opening -> Duration.between(now, opening.toInstant()))
        .orElse(Duration.ZERO);
  }

  @Override
  public OpeningHours hours() {
    return timetables.of(DEFAULT_QUEUE).map(Timetable::hours).orElse(OpeningHours.ALWAYS);
  }

  @Override
  public void setHours(OpeningHours hours) {
    timetables
        .of(DEFAULT_QUEUE)
        .ifPresentOrElse(
            kept -> kept.set(hours), () -> timetables.add(new Timetable(DEFAULT_QUEUE, hours)));
  }

  @Override
  public Optional<ZonedDateTime> opensAt() {
    ZonedDateTime here = clock.instant().atZone(shops.profile(ShopScope.required()).zone());
    return hours().opensAfter(here);
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
