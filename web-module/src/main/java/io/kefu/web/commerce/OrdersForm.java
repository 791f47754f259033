package io.kefu.web.commerce;

import io.kefu.commerce.Listing;
import io.kefu.commerce.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of orders on the wire.
 *
 * @param next the {@code after} of the next page; null at the end
 */
public record OrdersForm(List<OrderForm> orders, @Nullable String next) {

  static OrdersForm of(Listing<Order> listing) {
    return new OrdersForm(
        listing.entries().stream().map(OrderForm::of).toList(), listing.next().orElse(null));
  }
}
