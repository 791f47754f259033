package io.kefu.commerce.model;

import io.kefu.commerce.CancelOutcome;
import io.kefu.commerce.Order;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A system that knows a shop's orders. Works for the shop of {@code ShopScope}; may be slow, and
 * throws whatever its technology throws when it fails: {@link io.kefu.commerce.ShopDesk} guards the
 * turn against both.
 */
public interface OrderGateway {

  /** The order of that number, whatever the case of its letters. */
  Optional<Order> find(String orderNo);

  /** The customer's orders placed at that moment or later, newest first, at most that many. */
  List<Order> placedBy(String userId, Instant since, int limit);

  /**
   * Cancels the order if it has not left; empty if there is no such order. Repeating it changes
   * nothing.
   */
  Optional<CancelOutcome> cancel(String orderNo);
}
