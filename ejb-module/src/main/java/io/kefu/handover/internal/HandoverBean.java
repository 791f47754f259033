package io.kefu.handover.internal;

import io.kefu.handover.HandoverService;
import io.kefu.handover.HandoverView;
import io.kefu.handover.model.Handover;
import io.kefu.handover.model.Handovers;
import io.kefu.routing.Lane;
import io.kefu.routing.Place;
import io.kefu.routing.RoutingService;
import io.kefu.shared.Conflict;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Handovers through the shop's queue. */
@Stateless
@Local(HandoverService.class)
public class HandoverBean implements HandoverService {

  private final Handovers handovers;
  private final RoutingService routing;
  private final Clock clock;

  /** For the container. */
  @NullUnmarked
  public HandoverBean() {
    this(null, null, null);
  }

  @Inject
  public HandoverBean(Handovers handovers, RoutingService routing, Clock clock) {
    this.handovers = handovers;
    this.routing = routing;
    this.clock = clock;
  }

  @Override
  public HandoverView of(UUID conversation) {
    return handovers
        .lastFor(conversation)
        .map(handover -> view(conversation, handover))
        .orElse(HandoverView.NONE);
  }

  @Override
  public HandoverView request(UUID conversation, String reason, Priority priority) {
    Handover handover =
        handovers.liveFor(conversation).orElseGet(() -> begin(conversation, reason, priority));
    return view(conversation, handover);
  }

  private Handover begin(UUID conversation, String reason, Priority priority) {
    Handover handover = new Handover(conversation, reason, clock.instant());
    handovers.add(handover);
    routing.enqueue(conversation, Lane.valueOf(priority.name()));
    return handover;
  }

  @Override
  public HandoverView take(UUID conversation, String operator) {
    Handover handover =
        handovers
            .liveFor(conversation)
            .orElseThrow(() -> new Conflict("Nobody asked for a person in this conversation"));
    if (handover.takenBy(operator, clock.instant())) {
      routing.take(conversation, operator);
    }
    return view(conversation, handover);
  }

  @Override
  public HandoverView giveBack(UUID conversation, String operator) {
    handovers
        .liveFor(conversation)
        .orElseThrow(() -> new Conflict("You do not have this conversation; take it first"))
        .givenBackBy(operator, clock.instant());
    return HandoverView.NONE;
  }

  @Override
  public HandoverView close(UUID conversation, String operator) {
    routing.remove(conversation);
    handovers.liveFor(conversation).ifPresent(handover -> handover.closed(clock.instant()));
    return of(conversation);
  }

  private HandoverView view(UUID conversation, Handover handover) {
    return switch (handover.state()) {
      case QUEUED -> queued(conversation, handover);
      case ASSIGNED ->
          new HandoverView(
              HandoverView.State.ASSIGNED,
              null,
              null,
              null,
              handover.reason(),
              handover.operator());
      case GIVEN_BACK -> HandoverView.NONE;
      case CLOSED ->
          new HandoverView(
              HandoverView.State.CLOSED, null, null, null, handover.reason(), handover.operator());
    };
  }

  private HandoverView queued(UUID conversation, Handover handover) {
    Place place =
        routing
            .placeOf(conversation)
            .orElseThrow(
                () ->
                    new IllegalStateException("Conversation " + conversation + " is in no queue"));
    return new HandoverView(
        HandoverView.State.QUEUED,
        place.queue(),
        place.position(),
        Math.toIntExact(place.expectedWait().toSeconds()),
        handover.reason(),
        null);
  }
}
