package io.kefu.conversation.internal;

import io.kefu.conversation.Reply;
import io.kefu.privacy.PersonalValue;
import io.kefu.privacy.ProtectedText;
import io.kefu.understanding.Entity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes personal values out of what was understood and said. */
public final class Masking {

  private Masking() {}

  /**
   * The entities of an utterance, those that touch a personal value shown as the masked text shows
   * them.
   */
  public static List<Entity> entities(List<Entity> entities, ProtectedText heard) {
    return entities.stream().map(entity -> entity(entity, heard)).toList();
  }

  private static Entity entity(Entity entity, ProtectedText heard) {
    if (heard.values().stream().noneMatch(value -> touches(entity, value))) {
      return entity;
    }
    String shown = between(heard.masked(), entity.start(), entity.end());
    return new Entity(entity.type(), shown, shown, entity.start(), entity.end());
  }

  private static boolean touches(Entity entity, PersonalValue value) {
    return entity.start() < value.end() && value.start() < entity.end();
  }

  private static String between(String text, int start, int end) {
    return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
  }

  static Reply reply(Reply reply, ProtectedText heard, @Nullable String maskedWords) {
    return new Reply(
        reply.conversationId(),
        reply.turn(),
        reply.messageId(),
        maskedWords,
        reply.language(),
        reply.act(),
        reply.intent(),
        reply.intents(),
        entities(reply.entities(), heard),
        reply.emotion(),
        reply.orderNo(),
        reply.orderStatus(),
        reply.sources(),
        reply.suggestions(),
        reply.cards(),
        reply.handover(),
        reply.release(),
        reply.elapsedMs());
  }
}
