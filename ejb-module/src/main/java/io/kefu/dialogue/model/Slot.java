package io.kefu.dialogue.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A value that a flow needs.
 *
 * @param kind how it is filled
 * @param ask message that asks for it
 * @param again message that asks once more after a reply that did not fill it
 * @param entity type of entity that fills it, for {@link Kind#ENTITY}
 * @param pattern that the whole value must match, for {@link Kind#ENTITY} and {@link Kind#TEXT}
 * @param options value to message key, in the order shown, for {@link Kind#CHOICE}
 * @param words option to what customers say for it, wherever in a message
 * @param prefer codes of order states: where several recent orders fit, those in one of them come
 *     alone, for {@link Kind#ORDER}
 */
public record Slot(
    String name,
    Kind kind,
    String ask,
    String again,
    Optional<String> entity,
    Optional<Pattern> pattern,
    Map<String, String> options,
    Map<String, Pattern> words,
    Set<String> prefer) {

  /** How a slot is filled. */
  public enum Kind {
    /**
     * An order of the customer, found from what was said, given or remembered, or from recent
     * orders.
     */
    ORDER,
    /** A line of that order, by SKU; {@code all} for the whole order. */
    ITEM,
    /** A product of the shop, by SKU. */
    PRODUCT,
    /** What is looked for, in words that some product of the shop fits. */
    GOODS,
    /** A new address or phone number. Personal, so only that it was given is kept. */
    CONTACT,
    /** Height and weight, or the length of a foot. */
    BODY,
    /** An entity of one type. */
    ENTITY,
    /** The words themselves. */
    TEXT,
    /** One of some options, picked by name, place or words. */
    CHOICE
  }
}
