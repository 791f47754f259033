package io.kefu.commerce;

import java.time.Instant;

/**
 * An invoice of an order.
 *
 * @param kind {@code electronic paper}
 */
public record Invoice(String number, String kind, Instant issuedAt) {}
