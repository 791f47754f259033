package io.kefu.dialogue.internal;

import io.kefu.dialogue.DialogueState.Choice;
import io.kefu.dialogue.model.Slot;
import java.util.List;
import java.util.Optional;

/** Takes the value of a slot out of a message. Orders are found by {@link OrderFinder}. */
final class SlotFilling {

  private SlotFilling() {}

  /** The value that the message gives; empty if it gives none that is valid. */
  static Optional<String> value(Turn turn, Slot slot) {
    String utterance = turn.situation().utterance().strip();
    return switch (slot.kind()) {
      case ENTITY ->
          slot.entity()
              .flatMap(type -> turn.entities(type).stream().findFirst())
              .filter(v -> valid(slot, v));
      case TEXT -> Optional.of(utterance).filter(t -> !t.isEmpty() && valid(slot, t));
      case CHOICE -> new Picking(choices(turn, slot)).pick(utterance).map(Choice::value);
      case ORDER -> Optional.empty();
    };
  }

  private static boolean valid(Slot slot, String value) {
    return slot.pattern().map(p -> p.matcher(value).matches()).orElse(true);
  }

  /** What can be chosen, in the reply's language. */
  static List<Choice> choices(Turn turn, Slot slot) {
    return slot.options().entrySet().stream()
        .map(o -> new Choice(o.getKey(), turn.words().say(o.getValue())))
        .toList();
  }
}
