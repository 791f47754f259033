package io.kefu.conversation.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the caller tells beside the words. */
final class Facts {

  /**
   * They say what this message is about, not who the customer is: the dialogue remembers them
   * itself.
   */
  private static final Set<String> OF_ONE_TURN = Set.of("order_no", "waybill", "product", "sku");

  /** More than any caller needs; a bound, so that a conversation does not grow with its turns. */
  private static final int KEPT = 50;

  private Facts() {}

  /** What stays for the conversation. */
  static Map<String, String> lasting(Map<String, String> kept, Map<String, String> told) {
    Map<String, String> all = new HashMap<>(told);
    kept.forEach(
        (name, fact) -> {
          if (all.size() < KEPT) {
            all.putIfAbsent(name, fact);
          }
        });
    all.keySet().removeAll(OF_ONE_TURN);
    return all;
  }

  /** What counts in this turn. */
  static Map<String, String> now(Map<String, String> kept, Map<String, String> told) {
    Map<String, String> all = new HashMap<>(kept);
    all.putAll(told);
    return Map.copyOf(all);
  }
}
