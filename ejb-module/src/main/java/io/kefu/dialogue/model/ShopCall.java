package io.kefu.dialogue.model;

import java.util.Set;

/** What a flow can have the shop's systems do, and what may come of it. */
public enum ShopCall {
  CANCEL_ORDER("cancel_order", Set.of("cancelled", "too_late", "missing"));

  private final String code;
  private final Set<String> outcomes;

  ShopCall(String code, Set<String> outcomes) {
    this.code = code;
    this.outcomes = outcomes;
  }

  /** As flows write it. */
  public String code() {
    return code;
  }

  /** Outcomes that a flow must treat; that the shop cannot be reached is treated for it. */
  public Set<String> outcomes() {
    return outcomes;
  }
}
