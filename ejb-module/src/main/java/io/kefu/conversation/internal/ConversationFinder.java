package io.kefu.conversation.internal;

import io.kefu.conversation.ConversationSettings;
import io.kefu.conversation.InboundMessage;
import io.kefu.conversation.model.Address;
import io.kefu.conversation.model.Conversation;
import io.kefu.conversation.model.Conversations;
import io.kefu.conversation.model.Turns;
import io.kefu.dialogue.DialogueState;
import io.kefu.shared.Conflict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/**
 * Finds the conversation that a message belongs to, held for the caller's transaction, or begins
 * it.
 */
@ApplicationScoped
public class ConversationFinder {

  private final Conversations conversations;
  private final Turns turns;
  private final ConversationEnd end;
  private final ConversationSettings settings;
  private final Clock clock;

  /** For the container. */
  @NullUnmarked
  protected ConversationFinder() {
    this(null, null, null, null, null);
  }

  @Inject
  public ConversationFinder(
      Conversations conversations,
      Turns turns,
      ConversationEnd end,
      ConversationSettings settings,
      Clock clock) {
    this.conversations = conversations;
    this.turns = turns;
    this.end = end;
    this.settings = settings;
    this.clock = clock;
  }

  /** The conversation whose id, one of ours, the message names. */
  public Optional<Conversation> named(InboundMessage message) {
    return message
        .conversation()
        .flatMap(ConversationFinder::asId)
        .flatMap(conversations::locked)
        .filter(conversation -> conversation.opensFor(message.visitor()));
  }

  private static Optional<UUID> asId(String text) {
    try {
      return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * The open one at the message's address, unless nobody spoke there for so long that it ends now;
   * else a new one.
   */
  public Conversation continuedOrBegun(InboundMessage message) {
    Optional<Conversation> open =
        openFor(message).flatMap(conversations::locked).filter(Conversation::isOpen);
    open.filter(this::idle)
        .ifPresent(
            conversation -> {
              end.of(conversation, ConversationEnd.NOBODY);
              turns.flush();
            });
    return open.filter(Conversation::isOpen).orElseGet(() -> begin(message));
  }

  private Optional<UUID> openFor(InboundMessage message) {
    if (message.conversation().isPresent()) {
      return Address.of(message).flatMap(conversations::openAt);
    }
    if (message.visitor().isPresent()) {
      return conversations.openOfVisitor(message.visitor().get(), message.channel());
    }
    return message.userId().flatMap(user -> conversations.openOfUser(user, message.channel()));
  }

  private Conversation begin(InboundMessage message) {
    Conversation conversation =
        new Conversation(message, Json.write(DialogueState.START), clock.instant());
    conversations.add(conversation);
    return conversation;
  }

  /** Whether nobody spoke in it for so long that it is over. */
  boolean idle(Conversation conversation) {
    return conversation.idleSince(settings.idleMax(), clock.instant());
  }

  /**
   * @throws Conflict if the conversation is another customer's
   */
  public static void requireSameCustomer(Conversation conversation, InboundMessage message) {
    if (conversation.belongsToAnother(message.userId())) {
      throw new Conflict(
          "Conversation '%s' belongs to another user_id".formatted(conversation.id()));
    }
  }
}
