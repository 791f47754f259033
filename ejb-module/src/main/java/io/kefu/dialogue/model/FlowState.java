package io.kefu.dialogue.model;

import io.kefu.dialogue.DialogueAct;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A state of a flow: what happens there and where it leads. */
public sealed interface FlowState {

  String name();

  /** Names of the states it may lead to, in the order written. */
  List<String> targets();

  /** Keys of the messages it may say. */
  default List<String> messages() {
    return List.of();
  }

  /** Acts that a turn may have which stops here. */
  default Set<DialogueAct> acts() {
    return Set.of();
  }

  /** Whether it waits for the customer. */
  default boolean waits() {
    return false;
  }

  /** Whether the flow may end here. */
  default boolean ends() {
    return false;
  }

  /** Whether a person is called or offered here. */
  default boolean reachesPerson() {
    return false;
  }

  /** Whether a wish for a person, or another wish, is heard while it waits. */
  default boolean interruptible() {
    return true;
  }

  /** Where it goes after three replies in vain; empty for offering a person there. */
  default Optional<String> unanswered() {
    return Optional.empty();
  }

  /**
   * Asks until the slot is filled.
   *
   * @param optional whether it takes the value where the message gives one, and never asks
   */
  record Collect(
      String name,
      String slot,
      String then,
      boolean optional,
      boolean interruptible,
      Optional<String> unanswered)
      implements FlowState {
    @Override
    public List<String> targets() {
      return unanswered.map(u -> List.of(then, u)).orElse(List.of(then));
    }

    @Override
    public Set<DialogueAct> acts() {
      return optional ? Set.of() : Set.of(DialogueAct.ASK);
    }

    @Override
    public boolean waits() {
      return !optional;
    }
  }

  /** Goes the first way whose guard holds. */
  record Choose(String name, List<Way> ways) implements FlowState {
    @Override
    public List<String> targets() {
      return ways.stream().map(Way::go).toList();
    }
  }

  /** One way out of a choice. */
  record Way(Guard when, String go) {}

  /**
   * Asks for a plain yes before something is changed.
   *
   * @param alsoYes intents that count as yes here, unless negated or asked
   */
  record Confirm(
      String name,
      String message,
      String yes,
      String no,
      Set<String> alsoYes,
      boolean interruptible,
      Optional<String> unanswered)
      implements FlowState {
    @Override
    public List<String> targets() {
      List<String> targets = new ArrayList<>(List.of(yes, no));
      unanswered.ifPresent(targets::add);
      return targets;
    }

    @Override
    public List<String> messages() {
      return List.of(message);
    }

    @Override
    public Set<DialogueAct> acts() {
      return Set.of(DialogueAct.CONFIRM);
    }

    @Override
    public boolean waits() {
      return true;
    }
  }

  /**
   * Has the shop do something.
   *
   * @param with slots whose values the shop is told
   * @param outcomes outcome to state; {@code unavailable} may be left out
   */
  record Call(String name, ShopCall call, List<String> with, Map<String, String> outcomes)
      implements FlowState {

    /** Where an outcome leads; the checker has seen to it that each has a way. */
    public String go(String outcome) {
      return Optional.ofNullable(outcomes.get(outcome))
          .orElseThrow(
              () -> new IllegalStateException("State '" + name + "' has no way for " + outcome));
    }

    @Override
    public List<String> targets() {
      return List.copyOf(outcomes.values());
    }
  }

  /**
   * Says something, then goes on, or ends the flow where {@code then} is empty.
   *
   * @param suggest messages shown as quick replies
   * @param offers intent that a mere yes in the next turn stands for
   */
  record Say(
      String name,
      List<String> messages,
      DialogueAct act,
      List<String> suggest,
      Optional<String> offers,
      Optional<String> then)
      implements FlowState {
    @Override
    public List<String> targets() {
      return then.stream().toList();
    }

    @Override
    public Set<DialogueAct> acts() {
      return Set.of(act);
    }

    @Override
    public boolean ends() {
      return then.isEmpty();
    }
  }

  /** Offers a person and ends the flow; a yes in the next turn calls one. */
  record Offer(String name, String message, DialogueAct act, String reason) implements FlowState {
    @Override
    public List<String> targets() {
      return List.of();
    }

    @Override
    public List<String> messages() {
      return List.of(message);
    }

    @Override
    public Set<DialogueAct> acts() {
      return Set.of(act);
    }

    @Override
    public boolean ends() {
      return true;
    }

    @Override
    public boolean reachesPerson() {
      return true;
    }
  }

  /** Calls a person and ends the flow. */
  record CallPerson(String name, String message, String reason) implements FlowState {
    @Override
    public List<String> targets() {
      return List.of();
    }

    @Override
    public List<String> messages() {
      return List.of(message);
    }

    @Override
    public Set<DialogueAct> acts() {
      return Set.of(DialogueAct.HANDOVER);
    }

    @Override
    public boolean ends() {
      return true;
    }

    @Override
    public boolean reachesPerson() {
      return true;
    }
  }
}
