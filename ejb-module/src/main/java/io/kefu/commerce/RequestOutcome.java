package io.kefu.commerce;

/** What came of preparing or carrying out a request. The order is as it stands after it. */
public sealed interface RequestOutcome {

  Order order();

  /** The shop would do it; nothing has changed yet. */
  record Prepared(ShopRequest request, Order order) implements RequestOutcome {}

  /** It is done now, or was before. */
  record Done(ShopRequest request, Order order) implements RequestOutcome {}

  record Refused(Refusal why, Order order) implements RequestOutcome {}
}
