package io.kefu.conversation;

import io.kefu.conversation.InboundMessage.Priority;
import io.kefu.shared.LanguageTag;
import java.util.Map;
import java.util.Optional;

/** A message in the making: {@code Message.saying("…").by("12345").in("s-1").id("m-1")}. */
record Message(
    String query,
    Optional<String> conversation,
    Optional<String> user,
    Optional<String> visitor,
    Map<String, String> facts,
    Optional<LanguageTag> language,
    Optional<String> id,
    String channel) {

  static Message saying(String query) {
    return new Message(
        query,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        "api");
  }

  Message in(Object conversation) {
    return new Message(
        query, Optional.of(conversation.toString()), user, visitor, facts, language, id, channel);
  }

  Message by(String user) {
    return new Message(
        query, conversation, Optional.of(user), visitor, facts, language, id, channel);
  }

  Message from(String visitor) {
    return new Message(
        query, conversation, user, Optional.of(visitor), facts, language, id, channel);
  }

  Message knowing(String key, String value) {
    return new Message(
        query, conversation, user, visitor, Map.of(key, value), language, id, channel);
  }

  Message wishing(String language) {
    return new Message(
        query,
        conversation,
        user,
        visitor,
        facts,
        Optional.of(new LanguageTag(language)),
        id,
        channel);
  }

  Message id(String id) {
    return new Message(
        query, conversation, user, visitor, facts, language, Optional.of(id), channel);
  }

  Message on(String channel) {
    return new Message(query, conversation, user, visitor, facts, language, id, channel);
  }

  InboundMessage inbound() {
    return new InboundMessage(
        conversation, user, visitor, "key-1", facts, query, language, Priority.NORMAL, id, channel);
  }
}
