package io.kefu.conversation;

import io.kefu.conversation.InboundMessage.Priority;
import io.kefu.shared.LanguageTag;
import java.util.Map;
import java.util.Optional;

/**
 * Who speaks, and in which conversation: what stays the same from message to message, checked for
 * form by a door.
 *
 * @param conversation our id or the caller's own name of the conversation
 * @param userId the customer's id in the shop, trusted (from a secret key or a valid signature)
 * @param visitor the visitor who holds this conversation's token, if a site key opened the door
 * @param caller id of the credential
 * @param facts scalars known to the caller
 * @param language wished for the replies
 */
public record Hail(
    Optional<String> conversation,
    Optional<String> userId,
    Optional<String> visitor,
    String caller,
    Map<String, String> facts,
    Optional<LanguageTag> language,
    String channel) {

  /** The same speaker, in the conversation of that id or name. */
  public Hail in(String conversation) {
    return new Hail(Optional.of(conversation), userId, visitor, caller, facts, language, channel);
  }

  /** The same speaker, without a conversation named. */
  public Hail anywhere() {
    return new Hail(Optional.empty(), userId, visitor, caller, facts, language, channel);
  }

  /** The same speaker with another wish. */
  public Hail wishing(LanguageTag language) {
    return new Hail(conversation, userId, visitor, caller, facts, Optional.of(language), channel);
  }

  /**
   * What the speaker says.
   *
   * @param query 1..4000 code points, personal data still in it
   * @param messageId the caller's id of the message
   */
  public InboundMessage saying(String query, Priority priority, Optional<String> messageId) {
    return new InboundMessage(
        conversation,
        userId,
        visitor,
        caller,
        facts,
        query,
        language,
        priority,
        messageId,
        channel);
  }

  @Override
  public String toString() {
    return "Hail[" + channel + "]";
  }
}
