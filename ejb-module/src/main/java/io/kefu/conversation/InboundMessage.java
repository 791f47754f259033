package io.kefu.conversation;

import io.kefu.shared.LanguageTag;
import java.util.Map;
import java.util.Optional;

/**
 * What a customer says, as a door hands it in, already checked for form.
 *
 * @param conversation our id or the caller's own name of the conversation
 * @param userId the customer's id in the shop, trusted (from a secret key or a valid signature)
 * @param visitor the visitor who holds this conversation's token, if a site key opened the door
 * @param caller id of the credential, the last resort for once-only
 * @param facts scalars known to the caller
 * @param query 1..4000 code points, personal data still in it
 * @param language wished for the reply
 * @param messageId the caller's id of this message
 */
public record InboundMessage(
    Optional<String> conversation,
    Optional<String> userId,
    Optional<String> visitor,
    String caller,
    Map<String, String> facts,
    String query,
    Optional<LanguageTag> language,
    Priority priority,
    Optional<String> messageId,
    String channel) {

  /** Lanes in queues and under load. */
  public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT
  }

  @Override
  public String toString() {
    return "InboundMessage[" + channel + "]";
  }
}
