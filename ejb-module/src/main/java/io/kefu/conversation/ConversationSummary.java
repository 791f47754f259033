package io.kefu.conversation;

import io.kefu.handover.HandoverView;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as a line of a list.
 *
 * @param operator who has it, if a person does
 * @param unread whether the customer spoke since somebody of the shop read
 * @param personWantedAt when a person was wanted, in the present or the last handover
 * @param heard what the customer said last
 */
public record ConversationSummary(
    UUID id,
    @Nullable String userId,
    String channel,
    @Nullable String language,
    boolean open,
    HandoverView.State handover,
    @Nullable String operator,
    long lastSeq,
    Instant lastActivity,
    boolean unread,
    @Nullable Instant personWantedAt,
    @Nullable LastHeard heard) {}
