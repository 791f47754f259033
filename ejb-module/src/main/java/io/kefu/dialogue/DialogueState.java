package io.kefu.dialogue;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known and expected so far in one conversation. Kept as JSON with the conversation; fields
 * may be added, unknown ones are ignored. Holds no personal value.
 *
 * @param flow name of the flow under way
 * @param step state of that flow
 * @param slots values collected by the flow
 * @param memory lasting facts of the conversation, such as {@code order_no} and {@code product}
 * @param expected slot that the customer was asked for
 * @param choices what was offered to pick from, in the order shown
 * @param suspended flows that a digression interrupted, innermost last, each as {@code flow/step}
 *     with its slots
 * @param ineffective ineffective turns in a row
 * @param personOffered whether the last reply offered a person
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DialogueState(
    @Nullable String flow,
    @Nullable String step,
    Map<String, String> slots,
    Map<String, String> memory,
    @Nullable String expected,
    List<Choice> choices,
    List<Suspended> suspended,
    int ineffective,
    boolean personOffered) {

  /** What an older state does not know is empty. */
  public DialogueState {
    slots = slots == null ? Map.of() : Map.copyOf(slots);
    memory = memory == null ? Map.of() : Map.copyOf(memory);
    choices = choices == null ? List.of() : List.copyOf(choices);
    suspended = suspended == null ? List.of() : List.copyOf(suspended);
  }

  public static final DialogueState START =
      new DialogueState(null, null, Map.of(), Map.of(), null, List.of(), List.of(), 0, false);

  public boolean expectsSlot() {
    return expected != null;
  }

  /** Something that was offered: its value and the words it was shown with. */
  public record Choice(String value, String label) {}

  /** A flow that waits for its return. */
  public record Suspended(String flow, String step, Map<String, String> slots) {}
}
