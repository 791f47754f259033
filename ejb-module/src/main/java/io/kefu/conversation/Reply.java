package io.kefu.conversation;

import io.kefu.handover.HandoverView;
import io.kefu.understanding.Entity;
import io.kefu.understanding.IntentScore;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What comes back for one message. Stored as JSON (masked) with the turn, so that a repeated
 * message gets it again.
 *
 * @param turn seq of the customer's turn
 * @param reply null when the bot is silent
 * @param act as the public contract names it
 * @param cards what to show beside the words
 * @param elapsedMs handling time in milliseconds
 */
public record Reply(
    UUID conversationId,
    long turn,
    @Nullable String messageId,
    @Nullable String reply,
    String language,
    String act,
    IntentScore intent,
    List<IntentScore> intents,
    List<Entity> entities,
    EmotionSeen emotion,
    @Nullable String orderNo,
    @Nullable String orderStatus,
    List<Source> sources,
    List<String> suggestions,
    Cards cards,
    HandoverView handover,
    String release,
    long elapsedMs) {

  /** A reply that was kept before there were cards has none. */
  public Reply {
    cards = cards == null ? Cards.NONE : cards;
  }

  /**
   * @param name one of the eight labels
   */
  public record EmotionSeen(String name, double intensity) {}

  /** An article that the reply rests on. */
  public record Source(UUID article, String title, double score) {}
}
