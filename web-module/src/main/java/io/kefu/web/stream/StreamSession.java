package io.kefu.web.stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.kefu.conversation.ConversationClosed;
import io.kefu.conversation.Hail;
import io.kefu.conversation.Heard;
import io.kefu.conversation.HeardTurn;
import io.kefu.conversation.InboundMessage;
import io.kefu.conversation.Joined;
import io.kefu.conversation.Reply;
import io.kefu.handover.HandoverView;
import io.kefu.shared.FieldError;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.KefuException;
import io.kefu.shared.ProblemKind;
import io.kefu.web.BodyTooLarge;
import io.kefu.web.Json;
import io.kefu.web.Problem;
import io.kefu.web.conversation.ChatRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One client's socket: where it stands in its conversation, and what it says. Its life: a client
 * says hello and is welcomed into a conversation, hears what it missed, then says and hears until
 * one of them goes. A hello later on begins anew; a message before the first hello says hello for
 * itself. When a conversation has ended, the next message begins another, with a welcome of its
 * own.
 *
 * <p>All that has an order goes through the mailbox, so that {@link #sent} has one reader and
 * writer at a time: the conversation's turns are sent from there on, whatever the occasion.
 */
final class StreamSession {

  /** Turns that a client who comes back is sent; for those before there is the transcript. */
  static final int REPLAYED = 200;

  /** Turns read at a time. */
  private static final int BATCH = 50;

  private static final Logger LOG = Logger.getLogger(StreamSession.class.getName());

  private final Talk talk;
  private final Hail caller;
  private final SessionWriter writer;
  private final Mailbox mailbox;
  private final Consumer<UUID> onJoined;
  private final AtomicBoolean woken = new AtomicBoolean();
  private volatile @Nullable Joined joined;
  private volatile long sent;
  private Hail hailed;
  private HandoverView told = HandoverView.NONE;

  /**
   * @param caller who speaks, as the ticket says
   * @param onJoined told of each conversation, before anything in it is read
   */
  StreamSession(
      Talk talk, Hail caller, SessionWriter writer, Mailbox mailbox, Consumer<UUID> onJoined) {
    this.talk = talk;
    this.caller = caller;
    this.hailed = caller;
    this.writer = writer;
    this.mailbox = mailbox;
    this.onJoined = onJoined;
  }

  // ---- from the wire

  /** A text frame has come; one that is too long ends the socket. */
  void heard(String text) {
    if (!Frames.fits(text)) {
      writer.end(Frames.problem(new BodyTooLarge(Frames.LONGEST), null), Farewell.TOO_LONG);
      return;
    }
    String messageId = null;
    try {
      JsonNode frame = Json.read(text.getBytes(StandardCharsets.UTF_8), JsonNode.class);
      if (!frame.isObject()) {
        throw new InvalidRequest("body", "must be an object");
      }
      messageId = messageId(frame);
      take(frame);
    } catch (KefuException e) {
      refuse(e, messageId);
    }
  }

  private void take(JsonNode frame) {
    String type = frame.path("type").asText();
    if (!type.equals("ping")) {
      talk.admit();
    }
    switch (type) {
      case "hello" -> inTurn(frame, this::hello);
      case "say" -> inTurn(frame, this::say);
      case "typing" -> typing();
      case "read" -> read(frame);
      case "ping" -> writer.send(Frames.pong());
      default -> throw new InvalidRequest("type", "must be one of hello, say, typing, read, ping");
    }
  }

  private void inTurn(JsonNode frame, Consumer<JsonNode> work) {
    if (!mailbox.offer(() -> work.accept(frame))) {
      refuse(new TooManyFrames(), messageId(frame));
    }
  }

  /** Refuses what came, whatever it was. */
  void refuse(KefuException refusal, @Nullable String messageId) {
    writer.send(Frames.problem(refusal, messageId));
  }

  private static @Nullable String messageId(JsonNode frame) {
    return frame.path("message_id").textValue();
  }

  private void typing() {
    Joined here = joined;
    if (here != null) {
      talk.typing(here.conversation());
    }
  }

  private void read(JsonNode frame) {
    List<FieldError> errors = new ArrayList<>();
    OptionalLong seq = Hello.seq("seq", frame, errors);
    if (!errors.isEmpty() || seq.isEmpty()) {
      throw new InvalidRequest("seq", "must be the seq of a turn");
    }
    Joined here = joined;
    if (here != null) {
      talk.read(here.conversation(), Math.min(seq.getAsLong(), sent));
    }
  }

  // ---- in turn

  private void hello(JsonNode frame) {
    attempt(null, () -> join(Hello.read(frame)));
  }

  private void join(Hello hello) {
    Hail hail = hello.conversation().map(caller::in).orElse(caller);
    Joined here = talk.join(hail);
    hailed = hail;
    welcome(here, hello);
  }

  private void welcome(Joined here, Hello hello) {
    onJoined.accept(here.conversation());
    long from = hello.resumesAfter(here);
    joined = here;
    told = HandoverView.NONE;
    writer.send(Frames.welcome(here));
    if (here.lastSeq() - from > REPLAYED) {
      writer.send(Frames.gap(from + 1, here.lastSeq() - REPLAYED));
      from = here.lastSeq() - REPLAYED;
    }
    sent = from;
    readOn(here.conversation());
  }

  private void say(JsonNode frame) {
    attempt(messageId(frame), () -> handle(frame));
  }

  private void handle(JsonNode frame) {
    InboundMessage form = ChatRequest.said(frame, caller);
    if (joined == null) {
      join(Hello.SIMPLE);
    }
    Reply reply;
    try {
      reply = talk.say(ChatRequest.said(frame, here()));
    } catch (ConversationClosed e) {
      next();
      reply = talk.say(ChatRequest.said(frame, here()));
    }
    writer.send(Frames.ack(form.messageId().orElse(null), reply.conversationId(), reply.turn()));
    readOn(reply.conversationId());
  }

  private Hail here() {
    return caller.in(Objects.requireNonNull(joined).conversation().toString());
  }

  /**
   * The conversation has ended: on to the one in which its customer goes on, under the name that
   * the client gave it. Our own id names that one conversation, so it is of no more use then.
   */
  private void next() {
    Joined ended = joined;
    Joined found = talk.join(hailed);
    if (ended != null && found.conversation().equals(ended.conversation())) {
      hailed = caller.anywhere();
      found = talk.join(hailed);
    }
    welcome(found, Hello.SIMPLE);
  }

  private void attempt(@Nullable String messageId, Runnable work) {
    try {
      work.run();
    } catch (KefuException e) {
      refuse(e, messageId);
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "KEFU-WEB-012: a frame could not be dealt with", e);
      Problem problem = Problem.of(ProblemKind.INTERNAL, "Something broke on our side", null);
      writer.send(Frames.text(Frames.problem(problem, messageId)));
    }
  }

  // ---- towards the client

  /** Something may have been said: reads on from where the client is. Any thread may call. */
  void wake() {
    if (woken.compareAndSet(false, true)) {
      mailbox.put(this::wakened);
    }
  }

  private void wakened() {
    woken.set(false);
    Joined here = joined;
    if (here != null && !writer.ended()) {
      readOn(here.conversation());
    }
  }

  /** Sends what was said since, as far as there is room; the writer wakes us for the rest. */
  private void readOn(UUID conversation) {
    while (writer.roomy()) {
      Heard heard = talk.hear(conversation, sent, BATCH);
      heard.turns().forEach(this::send);
      tell(heard.handover());
      if (heard.turns().size() < BATCH) {
        return;
      }
    }
  }

  private void send(HeardTurn heard) {
    long seq = heard.turn().seq();
    if (seq > sent + 1) {
      writer.send(Frames.gap(sent + 1, seq - 1));
    }
    writer.send(Frames.turn(heard));
    sent = seq;
  }

  private void tell(HandoverView handover) {
    if (!handover.equals(told)) {
      told = handover;
      writer.send(Frames.handover(handover));
    }
  }

  /** Somebody is writing. */
  void typing(String speaker) {
    writer.send(Frames.typing(speaker));
  }

  /** Ends the socket once what it does is done. */
  void end(String lastFrame, Farewell farewell) {
    mailbox.putAtOnce(() -> writer.end(lastFrame, farewell));
  }

  /** Seq of the last turn that was sent. */
  long sent() {
    return sent;
  }

  SessionWriter writer() {
    return writer;
  }
}
