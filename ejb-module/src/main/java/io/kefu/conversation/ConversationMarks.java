package io.kefu.conversation;

import java.time.Instant;
import java.util.Optional;

/**
 * What a list narrows to; everything that is given must hold.
 *
 * @param userId the customer's id in the shop
 * @param language primary language last spoken: {@code zh}
 * @param emotion that the customer showed in any turn: {@code anger}
 * @param intent that the customer had in any turn
 * @param from spoken in then or later
 * @param until begun before then
 * @param text part of what was said, masked and without regard to case, or the whole customer's id
 */
public record ConversationMarks(
    Optional<String> userId,
    Optional<String> channel,
    Optional<String> language,
    Optional<String> emotion,
    Optional<String> intent,
    Optional<Instant> from,
    Optional<Instant> until,
    Optional<String> text) {

  public static final ConversationMarks NONE = new ConversationMarks(Optional.empty());

  private ConversationMarks(Optional<String> userId) {
    this(
        userId,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The conversations of one customer. */
  public static ConversationMarks of(String userId) {
    return new ConversationMarks(Optional.of(userId));
  }
}
