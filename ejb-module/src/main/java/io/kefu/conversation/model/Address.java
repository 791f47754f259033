package io.kefu.conversation.model;

import io.kefu.conversation.InboundMessage;
import java.util.Optional;

/**
 * Under which an open conversation is found when our id is not given, and under which at most one
 * is open.
 *
 * @param value 64 hexadecimal digits
 */
public record Address(String value) {

  /**
   * The caller's own name of the conversation, else visitor or customer on the channel; empty if
   * there is nothing to find it by. A visitor's names are the visitor's own and never meet those of
   * the shop.
   */
  public static Optional<Address> of(InboundMessage message) {
    if (message.conversation().isPresent()) {
      return Optional.of(named(message.visitor().orElse(""), message.conversation().orElseThrow()));
    }
    if (message.visitor().isPresent()) {
      return message.visitor().map(visitor -> on("visitor", message.channel(), visitor));
    }
    return message.userId().map(user -> on("user", message.channel(), user));
  }

  private static Address named(String visitor, String name) {
    return new Address(Digest.of("name", visitor, name));
  }

  private static Address on(String kind, String channel, String id) {
    return new Address(Digest.of(kind, channel, id));
  }
}
