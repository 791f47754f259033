package io.kefu.conversation;

import io.kefu.handover.HandoverView;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as doors show it.
 *
 * @param name the caller's own name of it
 * @param language last spoken, BCP 47; null before the first turn is understood
 * @param lastSeq seq of the last turn
 * @param rating 0..10
 */
public record ConversationView(
    UUID id,
    @Nullable String name,
    @Nullable String userId,
    String channel,
    @Nullable String language,
    boolean open,
    HandoverView handover,
    long lastSeq,
    @Nullable Integer rating,
    Instant startedAt,
    Instant lastActivity) {}
