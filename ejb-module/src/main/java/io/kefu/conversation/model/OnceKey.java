package io.kefu.conversation.model;

import io.kefu.conversation.InboundMessage;
import java.util.Optional;

/**
 * What makes a message the same message where no conversation of ours is named: the caller's id of
 * it, together with the caller's name of the conversation, else visitor or customer on the channel,
 * else the credential.
 *
 * @param value 64 hexadecimal digits
 */
public record OnceKey(String value) {

  /** Empty if the message has no id. */
  public static Optional<OnceKey> of(InboundMessage message) {
    String scope = Address.of(message).map(Address::value).orElseGet(message::caller);
    return message.messageId().map(id -> new OnceKey(Digest.of("once", scope, id)));
  }
}
