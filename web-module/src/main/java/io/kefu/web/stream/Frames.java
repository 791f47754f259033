package io.kefu.web.stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kefu.conversation.HeardTurn;
import io.kefu.conversation.Joined;
import io.kefu.conversation.TurnView;
import io.kefu.handover.HandoverView;
import io.kefu.shared.KefuException;
import io.kefu.web.Json;
import io.kefu.web.Problem;
import io.kefu.web.conversation.ChatAnswer;
import io.kefu.web.conversation.HandoverForm;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the server says on a socket, as JSON text. */
final class Frames {

  /** Bytes of a frame, in both directions. */
  static final int LONGEST = 64 * 1024;

  private Frames() {}

  static String welcome(Joined joined) {
    return text(
        frame("welcome")
            .put("conversation_id", joined.conversation().toString())
            .put("epoch", joined.epoch())
            .put("seq", joined.lastSeq()));
  }

  static String ack(@Nullable String messageId, UUID conversation, long seq) {
    return text(
        frame("ack")
            .put("message_id", messageId)
            .put("conversation_id", conversation.toString())
            .put("seq", seq));
  }

  /** A turn; one that fits in no frame is a gap, to be fetched as the transcript. */
  static String turn(HeardTurn heard) {
    String text = text(turnFrame(heard));
    return fits(text) ? text : gap(heard.turn().seq(), heard.turn().seq());
  }

  /** Whether a text is short enough for a frame. */
  static boolean fits(String text) {
    return text.length() * 3 <= LONGEST || text.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
  }

  private static ObjectNode turnFrame(HeardTurn heard) {
    TurnView turn = heard.turn();
    ObjectNode frame = frame("turn").put("seq", turn.seq()).put("speaker", turn.speaker().code());
    frame.put("text", turn.text()).put("at", turn.at().toString());
    if (turn.messageId() != null) {
      frame.put("message_id", turn.messageId());
    }
    if (turn.act() != null) {
      frame.put("act", turn.act());
    }
    if (turn.intent() != null) {
      frame.set("intent", Json.mapper().valueToTree(turn.intent()));
    }
    if (turn.emotion() != null) {
      frame.set("emotion", Json.mapper().valueToTree(turn.emotion()));
    }
    if (heard.answer() != null) {
      frame.setAll(Json.mapper().<ObjectNode>valueToTree(ChatAnswer.of(heard.answer())));
    }
    return frame;
  }

  static String typing(String speaker) {
    return text(frame("typing").put("speaker", speaker));
  }

  static String handover(HandoverView view) {
    ObjectNode frame = frame("handover");
    frame.setAll(Json.mapper().<ObjectNode>valueToTree(HandoverForm.of(view)));
    return text(frame);
  }

  /** The turns from one seq to the other are not sent. */
  static String gap(long from, long to) {
    return text(frame("gap").put("from", from).put("to", to));
  }

  static String problem(KefuException refusal, @Nullable String messageId) {
    ObjectNode frame = problem(Problem.of(refusal, null), messageId);
    refusal.retryAfter().ifPresent(pause -> frame.put("retry_after_ms", pause.toMillis()));
    return text(frame);
  }

  static ObjectNode problem(Problem problem, @Nullable String messageId) {
    ObjectNode frame = Json.mapper().valueToTree(problem);
    frame.put("problem", problem.type()).put("type", "problem");
    if (messageId != null) {
      frame.put("message_id", messageId);
    }
    return frame;
  }

  static String pong() {
    return text(frame("pong"));
  }

  static String reconnect(Duration after) {
    return text(frame("reconnect").put("after_ms", after.toMillis()));
  }

  private static ObjectNode frame(String type) {
    return Json.mapper().createObjectNode().put("type", type);
  }

  static String text(ObjectNode frame) {
    return frame.toString();
  }
}
