package io.kefu.conversation;

/**
 * How the bot would answer a stranger's first message.
 *
 * @param trace why
 * @param reply masked
 */
public record Rehearsal(TurnTrace trace, String reply) {}
