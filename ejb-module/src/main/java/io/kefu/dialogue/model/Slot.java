package io.kefu.dialogue.model;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A value that a flow needs.
 *
 * @param kind how it is filled
 * @param ask message that asks for it
 * @param again message that asks once more after a reply that did not fill it
 * @param entity type of entity that fills it, for {@link Kind#ENTITY}
 * @param pattern that the whole text must match, for {@link Kind#TEXT}
 * @param options value to message key, in the order shown, for {@link Kind#CHOICE}
 */
public record Slot(
    String name,
    Kind kind,
    String ask,
    String again,
    Optional<String> entity,
    Optional<Pattern> pattern,
    Map<String, String> options) {

  /** How a slot is filled. */
  public enum Kind {
    /**
     * An order of the customer, found from what was said, given or remembered, or from recent
     * orders.
     */
    ORDER,
    /** An entity of one type. */
    ENTITY,
    /** The words themselves. */
    TEXT,
    /** One of some options, picked by name or place. */
    CHOICE
  }
}
