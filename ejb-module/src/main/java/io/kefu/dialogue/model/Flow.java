package io.kefu.dialogue.model;

import io.kefu.dialogue.DialogueAct;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A dialogue with a purpose, as a finite state machine.
 *
 * @param file it was read from, for messages
 * @param title primary language to name for customers
 * @param starts what begins it
 * @param trigger whether it interrupts whatever is under way, at once
 * @param orderNumberBegins whether a bare order number begins it
 * @param parameters figures of the flow
 * @param articleWords words, one of which an article must hold to be this flow's article
 * @param expires after this silence a reply no longer counts as one
 */
public record Flow(
    String file,
    String name,
    Map<String, String> title,
    List<Start> starts,
    boolean trigger,
    boolean orderNumberBegins,
    Map<String, BigDecimal> parameters,
    List<String> articleWords,
    Map<String, Slot> slots,
    Duration expires,
    String start,
    Map<String, FlowState> states) {

  /**
   * Acts that interrupt a flow without leaving it: an answer given aside, comfort, a fallback, a
   * call for a person.
   */
  private static final Set<DialogueAct> ASIDE =
      EnumSet.of(
          DialogueAct.ANSWER,
          DialogueAct.INFORM,
          DialogueAct.COMFORT,
          DialogueAct.FALLBACK,
          DialogueAct.HANDOVER);

  /** An intent that begins the flow, where the guard holds. */
  public record Start(String intent, Guard when) {}

  public Optional<FlowState> state(String step) {
    return Optional.ofNullable(states.get(step));
  }

  /** The slot of that name; the checker has seen to it that what states name is there. */
  public Slot slot(String name) {
    return Optional.ofNullable(slots.get(name))
        .orElseThrow(() -> new IllegalStateException(file + " has no slot " + name));
  }

  /** The slot that holds the order this flow is about. */
  public Optional<Slot> orderSlot() {
    return slots.values().stream().filter(s -> s.kind() == Slot.Kind.ORDER).findFirst();
  }

  /** The state that asks for this slot. */
  public Optional<FlowState.Collect> collecting(String slot) {
    return states.values().stream()
        .filter(FlowState.Collect.class::isInstance)
        .map(FlowState.Collect.class::cast)
        .filter(c -> c.slot().equals(slot))
        .findFirst();
  }

  /** Acts that a turn may have which leaves the flow waiting in that state. */
  public Set<DialogueAct> permitted(String step) {
    Set<DialogueAct> permitted = EnumSet.copyOf(ASIDE);
    state(step).map(FlowState::acts).ifPresent(permitted::addAll);
    return permitted;
  }
}
