package io.kefu.conversation;

import io.kefu.understanding.IntentScore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A turn as the transcript shows it.
 *
 * @param text masked
 * @param operator who spoke, if a person did
 * @param act of a bot's turn
 * @param intent of a customer's turn
 */
public record TurnView(
    long seq,
    Speaker speaker,
    String text,
    Instant at,
    @Nullable String messageId,
    @Nullable String operator,
    @Nullable String act,
    @Nullable IntentScore intent,
    Reply.@Nullable EmotionSeen emotion) {

  TurnView saying(String words) {
    return new TurnView(seq, speaker, words, at, messageId, operator, act, intent, emotion);
  }
}
