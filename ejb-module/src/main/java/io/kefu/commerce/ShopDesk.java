package io.kefu.commerce;

import java.time.Instant;
import java.util.List;

/**
 * The shop's systems, for reading and acting during a turn. Answers within two seconds, failure
 * included, and never throws for a failing shop. Works for the shop of {@code ShopScope}.
 */
public interface ShopDesk {

  Consulted<Order> order(String orderNo);

  /**
   * The orders of a customer placed since then, newest first, at most 20; found but empty if there
   * are none.
   */
  Consulted<List<Order>> ordersOf(String userId, Instant since);

  /** Cancels an order that has not left; repeating it changes nothing. */
  Consulted<CancelOutcome> cancel(String orderNo);

  Consulted<Product> product(String sku);

  Consulted<Customer> customer(String userId);
}
