package io.kefu.commerce;

/** What came of cancelling an order. */
public sealed interface CancelOutcome {

  /** The order is cancelled now, or was before. */
  record Cancelled(Order order) implements CancelOutcome {}

  /** Too late: the order stands as given. */
  record TooLate(Order order) implements CancelOutcome {}
}
