package io.kefu.conversation;

import org.jspecify.annotations.Nullable;

/**
 * A turn as the customer hears it: what bot and operators said in the words they said it in, the
 * customer's own words masked.
 *
 * @param answer of a bot's turn that answers a message: everything that {@code /v1/chat} tells
 */
public record HeardTurn(TurnView turn, @Nullable Reply answer) {}
