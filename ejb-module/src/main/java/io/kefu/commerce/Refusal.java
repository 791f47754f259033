package io.kefu.commerce;

import java.util.Locale;

/** Why the shop does not take a request. */
public enum Refusal {
  /** The order has not come that far: a return before delivery, an invoice before payment. */
  NOT_YET,
  /** It has gone too far, or the time for it is over. */
  TOO_LATE,
  /** Never for these goods, or for an order in this state. */
  EXCLUDED,
  /** Something of the kind is under way or was done already. */
  STARTED,
  /** There is nothing to be done: the price did not fall. */
  NOTHING;

  /** As flows write it: {@code too_late}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
