package io.kefu.understanding.model;

/**
 * How much a member of the ensemble has to say. The label is best told by all that see different
 * things, weighed by what validation says of them; whether to believe it is best told by those that
 * agree only on what they know.
 *
 * @param member name of the member
 * @param label exponent in the {@link LogPool} that chooses the label, from 0
 * @param confidence share in the confidence, 0..1; the shares of all members sum to 1
 */
public record Voice(String member, double label, double confidence) {}
