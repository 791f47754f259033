package io.kefu.architecture;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;

/**
 * Which context stands on which floor. A context uses lower floors only; neighbours do not know
 * each other. A new context gets its line here first.
 */
final class Floors {

  private static final Map<String, Integer> FLOORS =
      Map.ofEntries(
          entry("shared", 0),
          entry("platform", 1),
          // On the ground floor, but a step lower: whoever keeps personal data has it encrypted
          // there.
          entry("privacy", 2),
          entry("inference", 3),
          entry("channel", 3),
          entry("commerce", 3),
          entry("customer", 3),
          entry("terms", 3),
          entry("shop", 3),
          entry("understanding", 4),
          entry("knowledge", 4),
          entry("voice", 4),
          entry("routing", 4),
          entry("dialogue", 5),
          entry("handover", 5),
          entry("conversation", 6),
          entry("insight", 7),
          entry("learning", 7),
          entry("outreach", 7),
          entry("web", 8),
          entry("admin", 8));

  private Floors() {}

  static Optional<Integer> of(String context) {
    return Optional.ofNullable(FLOORS.get(context));
  }

  /** Whether the first context may use the second one. */
  static boolean allows(String from, String to) {
    return from.equals(to) || FLOORS.getOrDefault(from, -1) > FLOORS.getOrDefault(to, 99);
  }
}
