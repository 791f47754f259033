package io.kefu.commerce;

import io.kefu.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order as the shop's system tells it.
 *
 * @param orderNo the shop's own number, unique in the shop, matched without regard to case
 * @param userId the customer's id in the shop
 * @param promisedAt until when delivery was promised
 * @param parcels in the order sent; empty before shipment
 */
public record Order(
    String orderNo,
    String userId,
    OrderStatus status,
    Instant placedAt,
    @Nullable Instant promisedAt,
    @Nullable Instant paidAt,
    @Nullable Instant deliveredAt,
    List<OrderItem> items,
    Money total,
    @Nullable PostalAddress address,
    List<Parcel> parcels,
    List<Refund> refunds,
    List<Invoice> invoices) {

  /** The parcel that was sent last. */
  public Optional<Parcel> lastParcel() {
    return parcels.isEmpty() ? Optional.empty() : Optional.of(parcels.get(parcels.size() - 1));
  }
}
