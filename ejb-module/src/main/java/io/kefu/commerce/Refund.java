package io.kefu.commerce;

import io.kefu.shared.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money on its way back.
 *
 * @param status {@code requested approved paid refused}
 */
public record Refund(
    String id, Money amount, String status, Instant requestedAt, @Nullable Instant paidAt) {}
