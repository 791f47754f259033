package io.kefu.conversation.internal;

import io.kefu.conversation.Cards;
import io.kefu.conversation.HandoverChanged;
import io.kefu.conversation.Reply;
import io.kefu.conversation.Speaker;
import io.kefu.conversation.TurnAnswered;
import io.kefu.conversation.internal.Answer.Spoken;
import io.kefu.conversation.internal.Opening.Opened;
import io.kefu.conversation.model.Conversation;
import io.kefu.conversation.model.ConversationEvents;
import io.kefu.conversation.model.Conversations;
import io.kefu.conversation.model.Overtaken;
import io.kefu.conversation.model.Turn;
import io.kefu.conversation.model.Turns;
import io.kefu.dialogue.Decision.OrderSeen;
import io.kefu.dialogue.Decision.Say;
import io.kefu.dialogue.DialogueAct;
import io.kefu.handover.HandoverService;
import io.kefu.handover.HandoverView;
import io.kefu.knowledge.Hit;
import io.kefu.platform.Outbox;
import io.kefu.shared.LanguageTag;
import io.kefu.shared.ShopScope;
import io.kefu.shared.UnitOfWork;
import io.kefu.understanding.Emotion;
import io.kefu.understanding.Understanding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Closes a turn in one short transaction: checks that the lease is still ours, writes what the bot
 * says, the state of the dialogue, the handover, the reply for repeated messages and the event, and
 * gives the conversation free.
 */
@ApplicationScoped
public class TurnCloser {

  private static final Logger LOG = Logger.getLogger(TurnCloser.class.getName());

  private final UnitOfWork unit;
  private final Conversations conversations;
  private final Turns turns;
  private final TranscriptWriter transcript;
  private final Seals seals;
  private final HandoverService handovers;
  private final Outbox outbox;
  private final ConversationEvents events;
  private final LeaseBell bell;

  /** For the container. */
  @NullUnmarked
  protected TurnCloser() {
    this(null, null, null, null, null, null, null, null, null);
  }

  @Inject
  public TurnCloser(
      UnitOfWork unit,
      Conversations conversations,
      Turns turns,
      TranscriptWriter transcript,
      Seals seals,
      HandoverService handovers,
      Outbox outbox,
      ConversationEvents events,
      LeaseBell bell) {
    this.unit = unit;
    this.conversations = conversations;
    this.turns = turns;
    this.transcript = transcript;
    this.seals = seals;
    this.handovers = handovers;
    this.outbox = outbox;
    this.events = events;
    this.bell = bell;
  }

  /**
   * Closes the turn; the reply may leave, since all of it is durable.
   *
   * @throws io.kefu.conversation.TurnOvertaken if the turn took so long that another has the
   *     conversation
   */
  public Reply close(Opened opened, Answer answer) {
    Reply reply = durably(opened, answer);
    bell.ring(opened.conversation());
    return reply;
  }

  private Reply durably(Opened opened, Answer answer) {
    try {
      return unit.call(() -> closed(opened, answer));
    } catch (Overtaken e) {
      return unit.call(() -> closed(opened, answer));
    }
  }

  /** Gives the conversation free after a failure; the turn stays without a reply. */
  public void abandon(Opened opened) {
    try {
      unit.run(
          () ->
              conversations
                  .locked(opened.conversation())
                  .filter(conversation -> conversation.holdsLease(opened.token()))
                  .ifPresent(Conversation::release));
      bell.ring(opened.conversation());
    } catch (RuntimeException e) {
      LOG.log(
          Level.WARNING,
          "KEFU-CNV-001: the lease of conversation "
              + opened.conversation()
              + " could not be given back; it ends by itself",
          e);
    }
  }

  private Reply closed(Opened opened, Answer answer) {
    Conversation conversation = conversations.locked(opened.conversation()).orElseThrow();
    conversation.requireOpen();
    conversation.requireLease(opened.token());
    Turn heard = turns.find(opened.turn()).orElseThrow();
    Optional<Spoken> spoken = answer.spoken().filter(s -> botMaySpeak(conversation, s));
    HandoverView handover =
        spoken
            .map(s -> handover(conversation, s.say(), answer))
            .orElseGet(() -> handovers.of(conversation.id()));
    spoken.ifPresent(s -> transcript.bot(conversation, heard, s));
    remember(conversation, spoken, answer.understanding());
    Reply reply = reply(opened, answer, spoken.map(Spoken::say), handover);
    complete(heard, answer, reply, spoken);
    conversation.release();
    publish(opened, reply);
    events.tell(
        new TurnAnswered(
            ShopScope.required(),
            reply.act(),
            answer.understanding().language(),
            answer.understanding().degraded(),
            answer.elapsed()));
    return reply;
  }

  /** Not if a person took over while the reply was being made. */
  private static boolean botMaySpeak(Conversation conversation, Spoken spoken) {
    return !conversation.handoverState().silencesBot() && spoken.say().act() != DialogueAct.SILENT;
  }

  private HandoverView handover(Conversation conversation, Say say, Answer answer) {
    HandoverView view = say.offersPerson() ? HandoverView.OFFERED : HandoverView.NONE;
    if (say.handover().isPresent()) {
      view =
          handovers.request(
              conversation.id(),
              say.handover().get(),
              HandoverService.Priority.valueOf(answer.message().priority().name()));
    }
    if (view.state() != conversation.handoverState()) {
      events.tell(new HandoverChanged(ShopScope.required(), conversation.id(), view));
    }
    conversation.handedOver(view);
    return view;
  }

  private static void remember(
      Conversation conversation, Optional<Spoken> spoken, Understanding understanding) {
    LanguageTag language = understanding.language();
    spoken.ifPresentOrElse(
        s -> conversation.remember(Json.write(s.say().next()), language),
        () -> conversation.heardIn(language));
  }

  private void complete(Turn heard, Answer answer, Reply reply, Optional<Spoken> spoken) {
    heard.understood(answer.understanding().intent(), answer.understanding().emotion());
    Reply masked =
        Masking.reply(reply, answer.heard(), spoken.map(s -> s.text().masked()).orElse(null));
    seals.addReply(heard, reply, masked, Json.write(answer.trace()));
  }

  private void publish(Opened opened, Reply reply) {
    outbox.publish(
        "conversation.turn-recorded",
        Map.of(
            "conversation", opened.conversation().toString(),
            "seq", opened.seq(),
            "speaker", Speaker.CUSTOMER.code(),
            "act", reply.act()));
  }

  private static Reply reply(
      Opened opened, Answer answer, Optional<Say> say, HandoverView handover) {
    Understanding understanding = answer.understanding();
    Optional<OrderSeen> order = say.flatMap(Say::orderSeen);
    return new Reply(
        opened.conversation(),
        opened.seq(),
        answer.message().messageId().orElse(null),
        say.map(Say::text).orElse(null),
        answer.language(),
        say.map(Say::act).orElse(DialogueAct.SILENT).code(),
        understanding.intent(),
        understanding.intents(),
        understanding.entities(),
        emotion(understanding.emotion()),
        order.map(OrderSeen::orderNo).orElse(null),
        orderStatus(order),
        say.map(s -> s.sources().stream().map(TurnCloser::source).toList()).orElse(List.of()),
        say.map(Say::suggestions).orElse(List.of()),
        say.isPresent() ? answer.cards() : Cards.NONE,
        handover,
        understanding.release(),
        answer.elapsed().toMillis());
  }

  private static @Nullable String orderStatus(Optional<OrderSeen> order) {
    return order.map(seen -> seen.status().code()).orElse(null);
  }

  private static Reply.EmotionSeen emotion(Emotion emotion) {
    return new Reply.EmotionSeen(emotion.name().code(), emotion.intensity());
  }

  private static Reply.Source source(Hit hit) {
    return new Reply.Source(hit.article(), hit.title(), hit.score());
  }
}
