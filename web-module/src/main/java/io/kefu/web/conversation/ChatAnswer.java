package io.kefu.web.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.kefu.conversation.Reply;
import io.kefu.understanding.Entity;
import io.kefu.understanding.IntentScore;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a message.
 *
 * @param turn seq of the customer's turn
 * @param reply null when a person has the conversation or it waits for one
 * @param cards absent unless there is something to show
 * @param orderNo absent unless an order was consulted
 */
public record ChatAnswer(
    UUID conversationId,
    long turn,
    @Nullable String messageId,
    @Nullable String reply,
    String language,
    String act,
    IntentScore intent,
    List<IntentScore> intents,
    List<Entity> entities,
    Reply.EmotionSeen emotion,
    @JsonInclude(Include.NON_NULL) @Nullable String orderNo,
    @JsonInclude(Include.NON_NULL) @Nullable String orderStatus,
    List<Reply.Source> sources,
    List<String> suggestions,
    @JsonInclude(Include.NON_NULL) @Nullable CardsForm cards,
    HandoverForm handover,
    String release,
    long elapsedMs) {

  public static ChatAnswer of(Reply reply) {
    return new ChatAnswer(
        reply.conversationId(),
        reply.turn(),
        reply.messageId(),
        reply.reply(),
        reply.language(),
        reply.act(),
        reply.intent(),
        reply.intents(),
        reply.entities(),
        reply.emotion(),
        reply.orderNo(),
        reply.orderStatus(),
        reply.sources(),
        reply.suggestions(),
        CardsForm.of(reply.cards()),
        HandoverForm.of(reply.handover()),
        reply.release(),
        reply.elapsedMs());
  }
}
