package io.kefu.conversation.internal;

import io.kefu.conversation.ConversationClosed;
import io.kefu.conversation.ConversationSettings;
import io.kefu.conversation.InboundMessage;
import io.kefu.conversation.TurnUnderWay;
import io.kefu.conversation.internal.Opening.Busy;
import io.kefu.conversation.internal.Opening.Opened;
import io.kefu.conversation.internal.Opening.Replayed;
import io.kefu.conversation.model.Conversation;
import io.kefu.conversation.model.Conversations;
import io.kefu.conversation.model.OnceKey;
import io.kefu.conversation.model.Overtaken;
import io.kefu.conversation.model.Turn;
import io.kefu.conversation.model.Turns;
import io.kefu.dialogue.DialogueState;
import io.kefu.handover.HandoverService;
import io.kefu.handover.HandoverView;
import io.kefu.privacy.ProtectedText;
import io.kefu.shared.Conflict;
import io.kefu.shared.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/**
 * Opens a turn: finds or begins the conversation, recognises a message that came before, waits for
 * the turn ahead, takes the lease and records what the customer said. One short transaction an
 * attempt.
 *
 * <p>Order and once-only rest on the database alone, so that they hold over all nodes: the
 * conversation's row is locked while a seq is taken; (conversation, seq), (conversation, message
 * id) and the key of a message without a named conversation are unique; whoever loses such a race
 * starts over and finds what the winner wrote.
 */
@ApplicationScoped
public class TurnOpener {

  /** For so long a caller's message id stands for one message. */
  private static final Duration ONCE = Duration.ofHours(24);

  /** How soon to look again if no bell rings: another node's turn may have ended meanwhile. */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(25);

  private final UnitOfWork unit;
  private final ConversationFinder finder;
  private final Conversations conversations;
  private final Turns turns;
  private final TranscriptWriter transcript;
  private final Seals seals;
  private final HandoverService handovers;
  private final ConversationSettings settings;
  private final ThisNode node;
  private final LeaseBell bell;
  private final Clock clock;

  /** For the container. */
  @NullUnmarked
  protected TurnOpener() {
    this(null, null, null, null, null, null, null, null, null, null, null);
  }

  @Inject
  public TurnOpener(
      UnitOfWork unit,
      ConversationFinder finder,
      Conversations conversations,
      Turns turns,
      TranscriptWriter transcript,
      Seals seals,
      HandoverService handovers,
      ConversationSettings settings,
      ThisNode node,
      LeaseBell bell,
      Clock clock) {
    this.unit = unit;
    this.finder = finder;
    this.conversations = conversations;
    this.turns = turns;
    this.transcript = transcript;
    this.seals = seals;
    this.handovers = handovers;
    this.settings = settings;
    this.node = node;
    this.bell = bell;
    this.clock = clock;
  }

  /**
   * Opens the turn of a message.
   *
   * @param text the message's query, protected
   * @return {@link Opened} or {@link Replayed}
   * @throws TurnUnderWay if the turn before did not end in time
   */
  public Opening open(InboundMessage message, ProtectedText text) {
    long giveUp = System.nanoTime() + settings.turnWait().toNanos();
    Optional<UUID> awaited;
    do {
      try {
        Opening opening = unit.call(() -> attempt(message, text));
        if (!(opening instanceof Busy busy)) {
          return opening;
        }
        awaited = Optional.of(busy.conversation());
      } catch (Overtaken e) {
        awaited = Optional.empty();
      }
      awaited.ifPresent(conversation -> bell.await(conversation, LOOK_AGAIN));
    } while (System.nanoTime() < giveUp);
    throw new TurnUnderWay();
  }

  private Opening attempt(InboundMessage message, ProtectedText text) {
    Optional<Conversation> ours = finder.named(message);
    Optional<OnceKey> key = ours.isPresent() ? Optional.empty() : OnceKey.of(message);
    Optional<UUID> sent = key.flatMap(this::sentUnder);
    if (sent.isPresent()) {
      return again(conversations.locked(sent.get()).orElseThrow(), message);
    }
    Conversation conversation = ours.orElseGet(() -> finder.continuedOrBegun(message));
    ConversationFinder.requireSameCustomer(conversation, message);
    if (sentBefore(conversation, message).isPresent()) {
      return again(conversation, message);
    }
    requireOpen(conversation);
    if (busy(conversation)) {
      return new Busy(conversation.id());
    }
    message.userId().ifPresent(conversation::ledBy);
    return opened(conversation, transcript.customer(conversation, message, text, key), message);
  }

  // ---- the same message again

  /**
   * The conversation in which the message was recorded under its key; a key that is too old is let
   * go.
   */
  private Optional<UUID> sentUnder(OnceKey key) {
    Optional<Turns.Sent> sent = turns.sentUnder(key);
    Instant since = clock.instant().minus(ONCE);
    sent.filter(s -> s.at().isBefore(since))
        .flatMap(s -> turns.find(s.turn()))
        .ifPresent(
            turn -> {
              turn.releaseOnceKey();
              turns.flush();
            });
    return sent.filter(s -> !s.at().isBefore(since)).map(Turns.Sent::conversation);
  }

  private Optional<Turn> sentBefore(Conversation conversation, InboundMessage message) {
    return message.messageId().flatMap(id -> turns.withMessageId(conversation.id(), id));
  }

  /** Replays the reply; where a crash left none, the turn is taken up again. */
  private Opening again(Conversation conversation, InboundMessage message) {
    Turn turn = sentBefore(conversation, message).orElseThrow();
    if (!seals.said(turn, message.query())) {
      throw new Conflict(
          "message_id '%s' was used for another query; give each message its own"
              .formatted(message.messageId().orElseThrow()));
    }
    if (turn.reply().isPresent()) {
      return new Replayed(seals.reply(turn));
    }
    requireOpen(conversation);
    return busy(conversation) ? new Busy(conversation.id()) : opened(conversation, turn, message);
  }

  // ---- the turn

  private void requireOpen(Conversation conversation) {
    conversation.requireOpen();
    if (finder.idle(conversation)) {
      throw new ConversationClosed(conversation.id());
    }
  }

  private boolean busy(Conversation conversation) {
    return conversation.busy(node.owner(), clock.instant());
  }

  private Opened opened(Conversation conversation, Turn turn, InboundMessage message) {
    Map<String, String> kept = seals.facts(conversation);
    Map<String, String> lasting = Facts.lasting(kept, message.facts());
    if (!lasting.equals(kept)) {
      seals.keepFacts(conversation, lasting);
    }
    return new Opened(
        conversation.id(),
        turn.id(),
        turn.seq(),
        conversation.lease(node.owner(), clock.instant().plus(settings.turnMax())),
        conversation.language(),
        Json.read(conversation.dialogue(), DialogueState.class),
        Facts.now(kept, message.facts()),
        conversation.userId(),
        handover(conversation));
  }

  /** Asked for only where a person may be in charge. */
  private HandoverView handover(Conversation conversation) {
    if (!conversation.handoverState().silencesBot()) {
      return HandoverView.NONE;
    }
    HandoverView view = handovers.of(conversation.id());
    conversation.handedOver(view);
    return view;
  }
}
