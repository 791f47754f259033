package io.kefu.routing;

import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * The queues of the shop in {@code ShopScope}. Joins the caller's transaction. Every shop has one
 * queue, {@value #DEFAULT_QUEUE}, open day and night until its hours are set.
 */
public interface RoutingService {

  String DEFAULT_QUEUE = "default";

  /** Puts a conversation at the end of its lane; one that waits already keeps its place. */
  Place enqueue(UUID conversation, Lane lane);

  /** Where the conversation waits; empty if it does not. */
  Optional<Place> placeOf(UUID conversation);

  /**
   * An operator serves the conversation now: it leaves the queue. Changes nothing if it does not
   * wait.
   */
  void take(UUID conversation, String operator);

  /**
   * Nobody will serve the conversation: it leaves the queue. Changes nothing if it does not wait.
   */
  void remove(UUID conversation);

  /** When people serve the shop's queue. */
  OpeningHours hours();

  void setHours(OpeningHours hours);

  /** When people come, in the shop's time zone; empty while they are there. */
  Optional<ZonedDateTime> opensAt();
}
