package io.kefu.architecture;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;

/**
 * Which context stands on which floor. A context uses lower floors only; neighbours do not know each other. A new
 * context gets its line here first.
 */
final class Floors {

  private static final Map<String, Integer> FLOORS = Map.ofEntries(
      entry("shared", 0),
      entry("platform", 1),
      entry("inference", 2),
      entry("privacy", 2),
      entry("channel", 2),
      entry("commerce", 2),
      entry("customer", 2),
      entry("terms", 2),
      entry("shop", 2),
      entry("understanding", 3),
      entry("knowledge", 3),
      entry("voice", 3),
      entry("routing", 3),
      entry("dialogue", 4),
      entry("handover", 4),
      entry("conversation", 5),
      entry("insight", 6),
      entry("learning", 6),
      entry("outreach", 6),
      entry("web", 7),
      entry("admin", 7));

  private Floors() {}

  static Optional<Integer> of(String context) {
    return Optional.ofNullable(FLOORS.get(context));
  }

  /** Whether the first context may use the second one. */
  static boolean allows(String from, String to) {
    return from.equals(to) || FLOORS.getOrDefault(from, -1) > FLOORS.getOrDefault(to, 99);
  }
}
