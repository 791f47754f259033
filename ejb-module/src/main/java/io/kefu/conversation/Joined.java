package io.kefu.conversation;

import java.util.UUID;

/**
 * Where a customer's line ends.
 *
 * @param epoch stands for the conversation's row of seqs: a seq known under another epoch means
 *     nothing here
 * @param lastSeq seq of the last turn; 0 if nothing was said yet
 */
public record Joined(UUID conversation, String epoch, long lastSeq) {}
