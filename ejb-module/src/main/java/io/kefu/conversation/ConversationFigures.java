package io.kefu.conversation;

import org.jspecify.annotations.Nullable;

/**
 * What the conversations of a while came to.
 *
 * @param begun in that while, and in which somebody spoke
 * @param resolved of those, the ones in which no person was wanted, the bot's last word was no
 *     fallback, and no message of the customer's is left without an answer
 * @param handedOver of those, the ones in which a person was wanted
 * @param waiting for a person now, whenever they began
 * @param ratings given in that while
 * @param meanRating of them, 0..10; null if there is none
 */
public record ConversationFigures(
    long begun,
    long resolved,
    long handedOver,
    long waiting,
    long ratings,
    @Nullable Double meanRating) {}
