package io.kefu.conversation.internal;

import io.kefu.conversation.InboundMessage;
import io.kefu.conversation.Speaker;
import io.kefu.conversation.TurnRecorded;
import io.kefu.conversation.model.Conversation;
import io.kefu.conversation.model.ConversationEvents;
import io.kefu.conversation.model.OnceKey;
import io.kefu.conversation.model.Turn;
import io.kefu.conversation.model.Turns;
import io.kefu.privacy.ProtectedText;
import io.kefu.shared.ShopScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/** Writes turns into the transcript of a conversation that the caller holds locked. */
@ApplicationScoped
public class TranscriptWriter {

  private final Turns turns;
  private final Seals seals;
  private final ConversationEvents events;
  private final Clock clock;

  /** For the container. */
  @NullUnmarked
  protected TranscriptWriter() {
    this(null, null, null, null);
  }

  @Inject
  public TranscriptWriter(Turns turns, Seals seals, ConversationEvents events, Clock clock) {
    this.turns = turns;
    this.seals = seals;
    this.events = events;
    this.clock = clock;
  }

  Turn customer(
      Conversation conversation,
      InboundMessage message,
      ProtectedText text,
      Optional<OnceKey> key) {
    Turn turn = next(conversation, Speaker.CUSTOMER);
    message.messageId().ifPresent(id -> turn.sentAs(id, key));
    return written(turn, message.query(), text, Speaker.CUSTOMER);
  }

  Turn bot(Conversation conversation, Turn heard, Answer.Spoken spoken) {
    Turn turn = next(conversation, Speaker.BOT);
    turn.acted(spoken.say().act().code(), spoken.say().policy(), heard.seq());
    return written(turn, spoken.say().text(), spoken.text(), Speaker.BOT);
  }

  public Turn operator(
      Conversation conversation, String operator, String text, ProtectedText protectedText) {
    Turn turn = next(conversation, Speaker.OPERATOR);
    turn.spokenBy(operator);
    return written(turn, text, protectedText, Speaker.OPERATOR);
  }

  /**
   * @param text ours, without personal values
   */
  public Turn system(Conversation conversation, String text) {
    Turn turn = next(conversation, Speaker.SYSTEM);
    return written(turn, text, new ProtectedText(text, List.of()), Speaker.SYSTEM);
  }

  private Turn next(Conversation conversation, Speaker speaker) {
    Instant now = clock.instant();
    return new Turn(conversation.id(), conversation.nextSeq(now), speaker, now);
  }

  private Turn written(Turn turn, String text, ProtectedText protectedText, Speaker speaker) {
    seals.addWords(turn, text, protectedText);
    turns.add(turn);
    events.tell(new TurnRecorded(ShopScope.required(), turn.conversation(), turn.seq(), speaker));
    return turn;
  }
}
