package io.kefu.web.stream;

import io.kefu.conversation.Cards;
import io.kefu.conversation.ConversationClosed;
import io.kefu.conversation.Hail;
import io.kefu.conversation.Heard;
import io.kefu.conversation.HeardTurn;
import io.kefu.conversation.InboundMessage;
import io.kefu.conversation.Joined;
import io.kefu.conversation.Reply;
import io.kefu.conversation.Speaker;
import io.kefu.conversation.TurnView;
import io.kefu.handover.HandoverView;
import io.kefu.shared.Conflict;
import io.kefu.understanding.IntentScore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One customer's conversations in memory, kept as the real ones are: seqs without gaps, each
 * message once, the reply of one that came before given again.
 */
final class Village implements Talk {

  static final Hail HAIL =
      new Hail(
          Optional.empty(),
          Optional.of("12345"),
          Optional.empty(),
          "key-1",
          Map.of(),
          Optional.empty(),
          "api");

  private static final Instant MORNING = Instant.parse("2026-11-01T08:00:00Z");

  private final Map<UUID, List<HeardTurn>> transcripts = new HashMap<>();
  private final Map<String, Reply> replies = new HashMap<>();
  private final Map<String, UUID> named = new HashMap<>();
  private final Set<UUID> ended = new HashSet<>();
  private UUID open = begin();
  private boolean failing;
  HandoverView handover = HandoverView.NONE;
  int typed;
  long read;

  private UUID begin() {
    UUID id = new UUID(0x7000, 0x8000_0000_0000_0000L + transcripts.size());
    transcripts.put(id, new ArrayList<>());
    return id;
  }

  UUID conversation() {
    return open;
  }

  /** The one that goes by a name of the caller's own. */
  UUID conversation(String name) {
    return named.computeIfAbsent(name, n -> begin());
  }

  List<HeardTurn> transcript() {
    return transcripts.get(open);
  }

  /** The conversation ends; the customer's next one is another. */
  void close() {
    ended.add(open);
    open = begin();
  }

  void close(String name) {
    ended.add(named.remove(name));
  }

  /** The next message is recorded and answered, and then the node dies before anybody is told. */
  void dieAfterNext() {
    failing = true;
  }

  void operatorSays(String text) {
    add(open, Speaker.OPERATOR, text, null, null);
  }

  @Override
  public void admit() {}

  @Override
  public Joined join(Hail hail) {
    UUID found = hail.conversation().map(this::found).orElse(open);
    return new Joined(
        found, Long.toHexString(found.getLeastSignificantBits()), transcripts.get(found).size());
  }

  private UUID found(String idOrName) {
    return transcripts.keySet().stream()
        .filter(id -> id.toString().equals(idOrName))
        .findFirst()
        .orElseGet(() -> conversation(idOrName));
  }

  @Override
  public Reply say(InboundMessage message) {
    UUID conversation = UUID.fromString(message.conversation().orElseThrow());
    String key = conversation + message.messageId().orElseThrow();
    Reply before = replies.get(key);
    if (before != null) {
      return before;
    }
    if (ended.contains(conversation)) {
      throw new ConversationClosed(conversation);
    }
    if (message.query().equals("refused")) {
      throw new Conflict("refused");
    }
    long seq =
        add(conversation, Speaker.CUSTOMER, message.query(), message.messageId().get(), null);
    Reply reply = reply(conversation, seq, message);
    add(conversation, Speaker.BOT, String.valueOf(reply.reply()), null, reply);
    replies.put(key, reply);
    if (failing) {
      failing = false;
      throw new IllegalStateException("killed");
    }
    return reply;
  }

  private long add(
      UUID conversation,
      Speaker speaker,
      String text,
      @Nullable String messageId,
      @Nullable Reply answer) {
    List<HeardTurn> transcript = transcripts.get(conversation);
    long seq = transcript.size() + 1;
    TurnView turn = new TurnView(seq, speaker, text, MORNING, messageId, null, null, null, null);
    transcript.add(new HeardTurn(turn, answer));
    return seq;
  }

  private static Reply reply(UUID conversation, long seq, InboundMessage message) {
    IntentScore intent = new IntentScore("greeting", 0.9);
    return new Reply(
        conversation,
        seq,
        message.messageId().orElse(null),
        "re: " + message.query(),
        "en",
        "answer",
        intent,
        List.of(intent),
        List.of(),
        new Reply.EmotionSeen("neutral", 0),
        null,
        null,
        List.of(),
        List.of(),
        Cards.NONE,
        HandoverView.NONE,
        "base",
        1);
  }

  @Override
  public Heard hear(UUID conversation, long after, int limit) {
    List<HeardTurn> transcript = transcripts.get(conversation);
    List<HeardTurn> turns =
        transcript.subList(
            (int) Math.min(after, transcript.size()),
            (int) Math.min(after + limit, transcript.size()));
    return new Heard(List.copyOf(turns), transcript.size(), handover);
  }

  @Override
  public void typing(UUID conversation) {
    typed++;
  }

  @Override
  public void read(UUID conversation, long seq) {
    read = seq;
  }
}
