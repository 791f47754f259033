package io.kefu.dialogue.internal;

import io.kefu.dialogue.DialogueState.Choice;
import io.kefu.dialogue.model.Slot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the value of a slot out of a message. Orders are found by {@link OrderFinder}. */
final class SlotFilling {

  private SlotFilling() {}

  /** The value that the message gives; empty if it gives none that is valid. */
  static Optional<String> value(Turn turn, Slot slot) {
    String utterance = turn.situation().utterance().strip();
    Optional<String> volunteered = volunteered(turn, slot);
    if (volunteered.isPresent()) {
      return volunteered;
    }
    return switch (slot.kind()) {
      case TEXT ->
          Optional.of(utterance)
              .filter(t -> !t.isEmpty() && !turn.said().question() && valid(slot, t))
              // Whoever gives vent to anger names nothing.
              .filter(t -> turn.distress().isEmpty());
      case CHOICE -> new Picking(choices(turn, slot)).pick(utterance).map(Choice::value);
      default -> Optional.empty();
    };
  }

  /** The value that the message gives of itself, asked for or not. */
  static Optional<String> volunteered(Turn turn, Slot slot) {
    return switch (slot.kind()) {
      case ENTITY ->
          slot.entity()
              .flatMap(type -> turn.entities(type).stream().findFirst())
              .filter(v -> valid(slot, v));
      case CHOICE -> named(turn.said().text(), slot);
      case CONTACT -> Contact.of(turn).map(Contact::kinds);
      case BODY -> BodyMeasures.read(turn.situation().utterance()).map(BodyMeasures::value);
      default -> Optional.empty();
    };
  }

  /** The option whose words come last: "not too small, faulty". */
  private static Optional<String> named(String text, Slot slot) {
    String found = null;
    int at = -1;
    for (Map.Entry<String, Pattern> option : slot.words().entrySet()) {
      Matcher matcher = option.getValue().matcher(text);
      while (matcher.find()) {
        if (matcher.start() > at) {
          at = matcher.start();
          found = option.getKey();
        }
      }
    }
    return Optional.ofNullable(found);
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
