package io.kefu.web.conversation;

import io.kefu.conversation.BegunTurn;
import io.kefu.conversation.Reply;
import io.kefu.shared.KefuException;
import io.kefu.shared.ProblemKind;
import io.kefu.web.Json;
import io.kefu.web.Problem;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A turn as server-sent events: {@code ack} as soon as the customer's turn is durable, the reply in
 * pieces as {@code delta}, the whole answer as {@code turn}; where it goes wrong after the ack,
 * {@code problem}. Ids are {@code <seq>-<place>} and the same each time, since the same message has
 * the same answer: whoever lost the connection sends the message again with the last id and gets
 * the rest.
 */
final class AnswerEvents implements StreamingOutput {

  /** The content type. */
  static final String MEDIA_TYPE = "text/event-stream";

  private static final Logger LOG = Logger.getLogger(AnswerEvents.class.getName());

  private final BegunTurn turn;
  private final @Nullable String messageId;
  private final LastSeen seen;

  /**
   * @param lastEventId as the caller sent it; one that is not of this turn counts for nothing
   */
  AnswerEvents(BegunTurn turn, @Nullable String messageId, @Nullable String lastEventId) {
    this.turn = turn;
    this.messageId = messageId;
    this.seen = LastSeen.of(lastEventId, turn.seq());
  }

  @Override
  public void write(OutputStream out) throws IOException {
    Stream stream = new Stream(out);
    stream.event("ack", new Acked(turn.conversation(), messageId, turn.seq()));
    Reply reply;
    try {
      reply = turn.reply();
    } catch (KefuException e) {
      stream.problem(Problem.of(e, null));
      return;
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "KEFU-WEB-003: a streamed turn failed", e);
      stream.problem(Problem.of(ProblemKind.INTERNAL, "Something broke on our side", null));
      return;
    }
    for (String piece : Pieces.of(reply.reply())) {
      stream.event("delta", Map.of("text", piece));
    }
    stream.event("turn", ChatAnswer.of(reply));
    stream.rethrow();
  }

  /**
   * The message is durable.
   *
   * @param seq of the customer's turn
   */
  record Acked(UUID conversationId, @Nullable String messageId, long seq) {}

  /** How far the caller had got. */
  private record LastSeen(int place) {

    static LastSeen of(@Nullable String id, long seq) {
      String prefix = seq + "-";
      if (id == null || !id.startsWith(prefix)) {
        return new LastSeen(-1);
      }
      try {
        return new LastSeen(Integer.parseInt(id.substring(prefix.length())));
      } catch (NumberFormatException e) {
        return new LastSeen(-1);
      }
    }
  }

  /** Numbers events and leaves out those already seen. A caller who is gone stops nothing. */
  private final class Stream {

    private final OutputStream out;
    private int place;
    private @Nullable IOException gone;

    Stream(OutputStream out) {
      this.out = out;
    }

    void event(String name, Object data) {
      if (place > seen.place()) {
        send("id: " + turn.seq() + "-" + place + "\n", name, data);
      }
      place++;
    }

    /** Without an id: the same message sent again is tried again. */
    void problem(Problem problem) throws IOException {
      send("", "problem", problem);
      rethrow();
    }

    private void send(String id, String name, Object data) {
      if (gone != null) {
        return;
      }
      try {
        out.write((id + "event: " + name + "\ndata: ").getBytes(StandardCharsets.UTF_8));
        out.write(Json.bytes(data));
        out.write("\n\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
      } catch (IOException e) {
        gone = e;
      }
    }

    void rethrow() throws IOException {
      if (gone != null) {
        throw gone;
      }
    }
  }
}
