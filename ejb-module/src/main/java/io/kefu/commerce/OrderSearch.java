package io.kefu.commerce;

import java.util.Optional;

/**
 * Which orders a list shows; everything that is given must hold.
 *
 * @param text part of the order's number, or the whole customer's id or waybill
 */
public record OrderSearch(
    Optional<String> userId, Optional<OrderStatus> status, Optional<String> text) {

  public static OrderSearch of(Optional<String> userId) {
    return new OrderSearch(userId, Optional.empty(), Optional.empty());
  }
}
