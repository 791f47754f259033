package io.kefu.commerce;

import java.util.Locale;

/** What a customer can ask the shop to do for an order, beside cancelling it. */
public enum RequestKind {
  ADDRESS_CHANGE("AD"),
  RETURN("RT"),
  EXCHANGE("EX"),
  INVOICE("IV"),
  PRICE_DIFFERENCE("PD"),
  URGE("UR");

  private final String prefix;

  RequestKind(String prefix) {
    this.prefix = prefix;
  }

  /** As the API writes it: {@code address_change}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the numbers of such requests begin with. */
  public String prefix() {
    return prefix;
  }
}
