package io.kefu.commerce.model;

import io.kefu.commerce.Listing;
import io.kefu.commerce.Order;
import io.kefu.commerce.OrderSearch;
import java.util.List;
import java.util.Optional;

/** The orders that we keep for a shop. Each call is one unit of work. */
public interface Orders extends OrderGateway {

  /** Creates or replaces; gives the stored form. */
  Order put(Order order);

  /** Creates or replaces all of them, or none if one fails. */
  void putAll(List<Order> orders);

  /**
   * Orders, newest first; those of the same moment by number.
   *
   * @param after number of an order: the listing begins behind it, and is empty if there is no such
   *     order
   */
  Listing<Order> list(OrderSearch search, Optional<String> after, int limit);

  /** The same of one customer, or of all. */
  default Listing<Order> list(Optional<String> userId, Optional<String> after, int limit) {
    return list(OrderSearch.of(userId), after, limit);
  }
}
