package io.kefu.commerce.internal;

import io.kefu.commerce.OrderStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A demo order before it has dates: all times are days from the day of the start.
 *
 * @param placed days ago; 0 only for an order that waits for payment
 * @param sent days ago that the parcel left, at least 1; null if nothing left
 * @param delivered days ago that it arrived, at least 1 and fewer than {@code sent}
 * @param promised days until the promised day; negative if it is over
 * @param estimated days until the carrier's estimate
 * @param carrier code; null if nothing is sent by parcel
 * @param refund status of a refund of the whole amount
 * @param invoice kind of an invoice
 */
record PlannedOrder(
    String orderNo,
    String userId,
    OrderStatus status,
    int placed,
    @Nullable Integer sent,
    @Nullable Integer delivered,
    int promised,
    @Nullable Integer estimated,
    @Nullable String carrier,
    @Nullable String refund,
    @Nullable String invoice,
    List<Item> items) {

  /**
   * A line of the order; the title comes from the product.
   *
   * @param price that was paid for one; null for today's
   */
  record Item(String sku, int quantity, @Nullable String price) {}

  boolean late() {
    return delivered == null && promised < 0;
  }
}
