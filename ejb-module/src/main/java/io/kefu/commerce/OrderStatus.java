package io.kefu.commerce;

import java.util.Locale;

/** Where an order stands. */
public enum OrderStatus {
  UNPAID,
  PAID,
  PACKED,
  SHIPPED,
  DELIVERED,
  COMPLETED,
  CANCELLED,
  RETURNING,
  REFUNDED;

  /** As the API writes it: {@code shipped}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Before it leaves the warehouse an order can still be cancelled. */
  public boolean cancellable() {
    return this == UNPAID || this == PAID || this == PACKED;
  }
}
