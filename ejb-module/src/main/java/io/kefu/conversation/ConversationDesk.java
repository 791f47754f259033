package io.kefu.conversation;

import io.kefu.conversation.internal.ConversationEnd;
import io.kefu.conversation.internal.PersonsHours;
import io.kefu.conversation.internal.Readings;
import io.kefu.conversation.internal.SystemWords;
import io.kefu.conversation.internal.SystemWords.Happening;
import io.kefu.conversation.internal.TranscriptWriter;
import io.kefu.conversation.model.Attentions;
import io.kefu.conversation.model.Conversation;
import io.kefu.conversation.model.ConversationEvents;
import io.kefu.conversation.model.Conversations;
import io.kefu.conversation.model.Conversations.Cursor;
import io.kefu.handover.HandoverService;
import io.kefu.handover.HandoverService.Priority;
import io.kefu.handover.HandoverView;
import io.kefu.platform.Outbox;
import io.kefu.privacy.PersonalDataGuard;
import io.kefu.privacy.ProtectedText;
import io.kefu.shared.Conflict;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.LanguageTag;
import io.kefu.shared.NotFound;
import io.kefu.shared.ShopScope;
import io.kefu.shop.Shops;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * What people do with conversations of the shop in {@code ShopScope}: customers ask for a person,
 * end and rate, operators find, take, answer, give back and close. Each call is one transaction;
 * what it changes stands in the transcript.
 */
@Stateless
public class ConversationDesk {

  private final Conversations conversations;
  private final Attentions attentions;
  private final HandoverService handovers;
  private final TranscriptWriter transcript;
  private final ConversationEnd end;
  private final PersonalDataGuard guard;
  private final Shops shops;
  private final Outbox outbox;
  private final ConversationEvents events;
  private final PersonsHours hours;
  private final Clock clock;

  /** For the container. */
  @NullUnmarked
  public ConversationDesk() {
    this(null, null, null, null, null, null, null, null, null, null, null);
  }

  @Inject
  public ConversationDesk(
      Conversations conversations,
      Attentions attentions,
      HandoverService handovers,
      TranscriptWriter transcript,
      ConversationEnd end,
      PersonalDataGuard guard,
      Shops shops,
      Outbox outbox,
      ConversationEvents events,
      PersonsHours hours,
      Clock clock) {
    this.conversations = conversations;
    this.attentions = attentions;
    this.handovers = handovers;
    this.transcript = transcript;
    this.end = end;
    this.guard = guard;
    this.shops = shops;
    this.outbox = outbox;
    this.events = events;
    this.hours = hours;
    this.clock = clock;
  }

  // ---- customers

  /**
   * Keeps what the customer thinks of the conversation, open or closed; a later rating replaces it.
   *
   * @param score 0..10
   * @throws NotFound if there is no such conversation for whoever asks
   */
  public void rate(UUID id, Optional<String> visitor, int score, @Nullable String comment) {
    if (score < 0 || score > 10) {
      throw new InvalidRequest("score", "must be a whole number from 0 to 10");
    }
    Conversation conversation = visible(id, visitor);
    conversation.rate(score, comment == null ? null : protect(comment).masked(), clock.instant());
    outbox.publish("conversation.rated", Map.of("conversation", id.toString(), "score", score));
  }

  /**
   * Asks for a person; repeating it changes nothing.
   *
   * @param reason for people
   * @throws NotFound if there is no such conversation for whoever asks
   * @throws ConversationClosed if it has ended
   */
  public ConversationView requestHandover(
      UUID id, Optional<String> visitor, String reason, Priority priority) {
    Conversation conversation = open(id, visitor);
    boolean wantedNow = !conversation.handoverState().silencesBot();
    HandoverView view = handovers.request(id, protect(reason).masked(), priority);
    if (wantedNow) {
      changed(conversation, view, Happening.PERSON_WANTED);
    }
    return Readings.view(conversation, view);
  }

  /**
   * Ends the conversation as its customer wishes, whoever has it; who waits for a person does so no
   * more. Repeating it changes nothing.
   *
   * @throws NotFound if there is no such conversation for whoever asks
   */
  public ConversationView end(UUID id, Optional<String> visitor) {
    Conversation conversation = visible(id, visitor);
    if (conversation.isOpen()) {
      end(conversation, ConversationEnd.CUSTOMER);
    }
    return Readings.view(conversation, handovers.of(id));
  }

  // ---- operators

  /**
   * Lists conversations, last spoken in first.
   *
   * @param after the cursor of the page before; empty for the first page
   * @param limit 1..1000
   * @throws InvalidRequest if the cursor is none of ours
   */
  public ConversationPage list(ConversationFilter filter, Optional<String> after, int limit) {
    List<Conversation> found =
        conversations.list(filter, after.map(ConversationDesk::cursor), limit + 1);
    List<Conversation> page = found.subList(0, Math.min(limit, found.size()));
    List<UUID> ids = page.stream().map(Conversation::id).toList();
    Set<UUID> unread = attentions.unreadAmong(ids);
    Map<UUID, LastHeard> heard = attentions.lastHeard(ids);
    Optional<String> next =
        found.size() > limit
            ? Optional.of(Cursor.of(page.get(limit - 1)).text())
            : Optional.empty();
    return new ConversationPage(
        page.stream()
            .map(c -> Readings.summary(c, unread.contains(c.id()), heard.get(c.id())))
            .toList(),
        next);
  }

  private static Cursor cursor(String text) {
    try {
      return Cursor.parse(text);
    } catch (IllegalArgumentException e) {
      throw new InvalidRequest("after", "is no cursor of this list; take 'next' of a page");
    }
  }

  /** Somebody of the shop has read the conversation up to that turn. */
  public void seen(UUID id, long seq) {
    Conversation conversation =
        conversations.find(id).orElseThrow(() -> new NotFound("conversation", id.toString()));
    attentions.seen(id, Math.min(seq, conversation.lastSeq()));
  }

  /**
   * The operator has the conversation from now on; repeating it changes nothing.
   *
   * @throws Conflict if another operator has it or nobody asked for a person
   */
  public ConversationView take(UUID id, String operator) {
    Conversation conversation = open(id, Optional.empty());
    boolean mine = conversation.operator().equals(Optional.of(operator));
    HandoverView view = handovers.take(id, operator);
    if (!mine) {
      changed(conversation, view, Happening.PERSON_CAME);
    }
    return Readings.view(conversation, view);
  }

  /**
   * Says something to the customer.
   *
   * @return seq of the turn
   * @throws Conflict if the operator does not have the conversation
   */
  public long say(UUID id, String operator, String text) {
    Conversation conversation = mine(id, operator);
    long seq = transcript.operator(conversation, operator, text, protect(text)).seq();
    outbox.publish(
        "conversation.turn-recorded",
        Map.of("conversation", id.toString(), "seq", seq, "speaker", Speaker.OPERATOR.code()));
    return seq;
  }

  /**
   * Lets the bot speak again.
   *
   * @throws Conflict if the operator does not have the conversation
   */
  public ConversationView giveBack(UUID id, String operator) {
    Conversation conversation = mine(id, operator);
    HandoverView view = handovers.giveBack(id, operator);
    changed(conversation, view, Happening.PERSON_LEFT);
    return Readings.view(conversation, view);
  }

  /**
   * Ends the conversation; repeating it changes nothing.
   *
   * @throws Conflict if another operator has it
   */
  public ConversationView close(UUID id, String operator) {
    Conversation conversation = visible(id, Optional.empty());
    if (conversation.isOpen()) {
      requireNotAnothers(conversation, operator);
      end(conversation, operator);
    }
    return Readings.view(conversation, handovers.of(id));
  }

  // ---- what they share

  private Conversation visible(UUID id, Optional<String> visitor) {
    return conversations
        .locked(id)
        .filter(conversation -> conversation.opensFor(visitor))
        .orElseThrow(() -> new NotFound("conversation", id.toString()));
  }

  private Conversation open(UUID id, Optional<String> visitor) {
    Conversation conversation = visible(id, visitor);
    conversation.requireOpen();
    return conversation;
  }

  private Conversation mine(UUID id, String operator) {
    Conversation conversation = open(id, Optional.empty());
    if (conversation.handoverState() != HandoverView.State.ASSIGNED) {
      throw new Conflict("You do not have this conversation; take it first");
    }
    requireNotAnothers(conversation, operator);
    return conversation;
  }

  private static void requireNotAnothers(Conversation conversation, String operator) {
    if (conversation.operator().filter(other -> !other.equals(operator)).isPresent()) {
      throw new Conflict("Another operator has this conversation");
    }
  }

  private void end(Conversation conversation, String by) {
    transcript.system(conversation, SystemWords.of(conversation, Happening.CLOSED));
    end.of(conversation, by);
  }

  private void changed(Conversation conversation, HandoverView view, Happening happening) {
    transcript.system(conversation, words(conversation, happening));
    conversation.handedOver(view);
    events.tell(new HandoverChanged(ShopScope.required(), conversation.id(), view));
    outbox.publish(
        "conversation.handover-changed",
        Map.of("conversation", conversation.id().toString(), "state", view.state().code()));
  }

  private String words(Conversation conversation, Happening happening) {
    String text = SystemWords.of(conversation, happening);
    return happening == Happening.PERSON_WANTED
        ? hours.added(text, conversation.language().orElse(LanguageTag.ENGLISH))
        : text;
  }

  private ProtectedText protect(String text) {
    return guard.protect(text, shops.profile(ShopScope.required()).country());
  }
}
