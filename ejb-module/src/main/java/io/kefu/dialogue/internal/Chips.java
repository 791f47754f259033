package io.kefu.dialogue.internal;

import java.util.List;
import java.util.stream.Stream;

/** Quick replies that fit where nothing better is known. */
final class Chips {

  private Chips() {}

  static List<String> standard(Turn turn) {
    return Stream.of("chip.status", "chip.compensation", "chip.return", "chip.person")
        .map(turn.words()::say)
        .toList();
  }
}
