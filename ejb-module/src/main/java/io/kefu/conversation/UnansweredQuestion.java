package io.kefu.conversation;

import java.time.Instant;
import java.util.UUID;

/**
 * A question that the bot had no answer to.
 *
 * @param text masked, as it was asked last
 * @param times how often it was asked in the same words
 * @param conversation where it was asked last
 * @param seq of the customer's turn there
 */
public record UnansweredQuestion(
    String text, int times, Instant lastAsked, UUID conversation, long seq) {}
