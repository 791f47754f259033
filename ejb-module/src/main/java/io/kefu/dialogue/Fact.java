package io.kefu.dialogue;

import io.kefu.commerce.Consulted;

/**
 * What came of a consultation.
 *
 * @param result {@code Order}, {@code List<Order>}, {@code CancelOutcome} … as asked
 */
public record Fact(Consultation asked, Consulted<?> result) {}
