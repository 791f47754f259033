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

  /**
   * Asks whether the shop would do this, and what it comes to; changes nothing. The same request
   * again gives the same number.
   */
  Consulted<RequestOutcome> prepare(OrderRequest request);

  /** Does what was prepared under that number; repeating it changes nothing. */
  Consulted<RequestOutcome> carryOut(String requestNo);

  Consulted<Product> product(String sku);

  /** Products that fit the wish, best first; found but empty if none does. */
  Consulted<List<Product>> products(ProductWish wish);

  Consulted<Customer> customer(String userId);
}
