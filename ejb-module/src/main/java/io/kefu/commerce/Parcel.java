package io.kefu.commerce;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A parcel of an order.
 *
 * @param carrier code of the carrier: {@code SF}, {@code YTO}, {@code UPS}
 * @param status {@code created in_transit out_for_delivery delivered returned lost}
 * @param events tracking steps, oldest first
 */
public record Parcel(
    String carrier,
    String waybill,
    String status,
    @Nullable Instant estimatedAt,
    List<TrackingStep> events) {

  public Optional<TrackingStep> lastStep() {
    return events.isEmpty() ? Optional.empty() : Optional.of(events.get(events.size() - 1));
  }
}
