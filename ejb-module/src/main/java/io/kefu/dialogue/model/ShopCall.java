package io.kefu.dialogue.model;

import io.kefu.commerce.RequestKind;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a flow can have the shop's systems do, and what may come of it. */
public enum ShopCall {
  CANCEL_ORDER("cancel_order", null, Set.of("cancelled", "too_late", "missing")),
  PREPARE_ADDRESS_CHANGE("prepare_address_change", RequestKind.ADDRESS_CHANGE),
  PREPARE_RETURN("prepare_return", RequestKind.RETURN),
  PREPARE_EXCHANGE("prepare_exchange", RequestKind.EXCHANGE),
  PREPARE_INVOICE("prepare_invoice", RequestKind.INVOICE),
  PREPARE_PRICE_DIFFERENCE("prepare_price_difference", RequestKind.PRICE_DIFFERENCE),
  PREPARE_URGE("prepare_urge", RequestKind.URGE),
  /** Does what was prepared last in this flow. */
  CARRY_OUT("carry_out", null, Set.of("done", "refused", "missing"));

  private final String code;
  private final @Nullable RequestKind prepares;
  private final Set<String> outcomes;

  ShopCall(String code, @Nullable RequestKind prepares, Set<String> outcomes) {
    this.code = code;
    this.prepares = prepares;
    this.outcomes = outcomes;
  }

  ShopCall(String code, RequestKind prepares) {
    this(code, prepares, Set.of("prepared", "done", "refused", "missing"));
  }

  /** As flows write it. */
  public String code() {
    return code;
  }

  /** The kind of request that it prepares; empty if it does something else. */
  public Optional<RequestKind> prepares() {
    return Optional.ofNullable(prepares);
  }

  /** Whether it changes something in the shop, so that a plain yes must go before it. */
  public boolean changes() {
    return prepares == null;
  }

  /** Outcomes that a flow must treat; that the shop cannot be reached is treated for it. */
  public Set<String> outcomes() {
    return outcomes;
  }
}
