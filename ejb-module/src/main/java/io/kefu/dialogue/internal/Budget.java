package io.kefu.dialogue.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The highest price that a message names, in the shop's currency: {@code 300以内}, {@code under 50}.
 */
final class Budget {

  private static final Pattern BARE =
      Pattern.compile(
          "(?:under|below|within|up to|less than|around|budget(?: of| is)?|预算|不超过|低于)"
              + " ?(\\d{2,6})(?![\\d.])|(?<![\\d.])(\\d{2,6}) ?(?:以内|以下|之内|左右|内)");

  private Budget() {}

  static Optional<String> of(Turn turn) {
    String suffix = " " + turn.situation().currency();
    Optional<String> amount =
        turn.entities("amount").stream()
            .filter(a -> a.endsWith(suffix))
            .map(a -> a.substring(0, a.length() - suffix.length()))
            .findFirst();
    return amount.or(() -> bare(turn.said().text()));
  }

  private static Optional<String> bare(String text) {
    Matcher matcher = BARE.matcher(text);
    return matcher.find()
        ? Optional.of(matcher.group(1) == null ? matcher.group(2) : matcher.group(1))
        : Optional.empty();
  }
}
