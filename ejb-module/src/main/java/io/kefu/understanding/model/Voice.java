package io.kefu.understanding.model;

/**
 * How much a member of the ensemble has to say. The label is best told by one model that sees
 * everything; whether to believe it is best told by two that see different things, because they
 * agree only on what they know.
 *
 * @param member name of the member
 * @param label share in the choice of the label, 0..1; the shares of all members sum to 1
 * @param confidence share in the confidence, likewise
 */
public record Voice(String member, double label, double confidence) {}
