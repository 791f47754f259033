package io.kefu.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the customer said last in a conversation.
 *
 * @param text masked
 * @param intent null before it is understood
 * @param emotion null before it is understood
 */
public record LastHeard(
    String text, Instant at, @Nullable String intent, Reply.@Nullable EmotionSeen emotion) {}
