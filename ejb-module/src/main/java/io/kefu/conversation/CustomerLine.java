package io.kefu.conversation;

import io.kefu.conversation.InboundMessage.Priority;
import io.kefu.conversation.internal.ConversationFinder;
import io.kefu.conversation.internal.Readings;
import io.kefu.conversation.internal.Seals;
import io.kefu.conversation.model.Conversation;
import io.kefu.conversation.model.Conversations;
import io.kefu.conversation.model.Overtaken;
import io.kefu.conversation.model.Turn;
import io.kefu.conversation.model.Turns;
import io.kefu.handover.HandoverService;
import io.kefu.handover.HandoverView;
import io.kefu.shared.NotFound;
import io.kefu.shared.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/**
 * The customer's end of a conversation of the shop in {@code ShopScope}: joins it, and hears what
 * is said there, by whom ever and on whichever node, in order and without gaps. Speaking is {@link
 * TurnHandler}'s.
 */
@ApplicationScoped
public class CustomerLine {

  /** Whoever begins a conversation at the same moment wins once, and is found the next time. */
  private static final int ATTEMPTS = 10;

  private final UnitOfWork unit;
  private final ConversationFinder finder;
  private final Conversations conversations;
  private final Turns turns;
  private final Seals seals;
  private final HandoverService handovers;

  /** For the container. */
  @NullUnmarked
  protected CustomerLine() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public CustomerLine(
      UnitOfWork unit,
      ConversationFinder finder,
      Conversations conversations,
      Turns turns,
      Seals seals,
      HandoverService handovers) {
    this.unit = unit;
    this.finder = finder;
    this.conversations = conversations;
    this.turns = turns;
    this.seals = seals;
    this.handovers = handovers;
  }

  /**
   * The conversation in which the next message of that speaker would be recorded, found or begun
   * just as {@code /v1/chat} would. One that is named by our id is joined even if it has ended.
   *
   * @throws io.kefu.shared.Conflict if the conversation is another customer's
   */
  public Joined join(Hail hail) {
    InboundMessage nothing = hail.saying("", Priority.NORMAL, Optional.empty());
    for (int attempt = 1; ; attempt++) {
      try {
        return unit.call(() -> joined(nothing));
      } catch (Overtaken e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private Joined joined(InboundMessage nothing) {
    Conversation conversation =
        finder.named(nothing).orElseGet(() -> finder.continuedOrBegun(nothing));
    ConversationFinder.requireSameCustomer(conversation, nothing);
    String id = conversation.id().toString();
    return new Joined(
        conversation.id(), id.substring(id.lastIndexOf('-') + 1), conversation.lastSeq());
  }

  /**
   * What was said after a turn, in order, without gaps.
   *
   * @param visitor the visitor who listens, who hears the visitor's own conversations alone
   * @param after seq of the last turn that is known; 0 for the beginning
   * @param limit turns at most
   * @throws NotFound if there is no such conversation for whoever listens
   */
  public Heard hear(UUID id, Optional<String> visitor, long after, int limit) {
    return unit.call(
        () -> {
          Conversation conversation =
              conversations
                  .find(id)
                  .filter(c -> c.opensFor(visitor))
                  .orElseThrow(() -> new NotFound("conversation", id.toString()));
          List<HeardTurn> heard =
              Readings.turns(turns.lines(id, after, limit)).stream()
                  .map(turn -> asSaid(id, turn))
                  .toList();
          return new Heard(heard, conversation.lastSeq(), handover(conversation));
        });
  }

  private HandoverView handover(Conversation conversation) {
    return switch (conversation.handoverState()) {
      case NONE -> HandoverView.NONE;
      case OFFERED -> HandoverView.OFFERED;
      case QUEUED, ASSIGNED, CLOSED -> handovers.of(conversation.id());
    };
  }

  private HeardTurn asSaid(UUID conversation, TurnView turn) {
    return switch (turn.speaker()) {
      case CUSTOMER, SYSTEM -> new HeardTurn(turn, null);
      case OPERATOR -> new HeardTurn(turn.saying(words(conversation, turn)), null);
      case BOT ->
          new HeardTurn(
              turn.saying(words(conversation, turn)), answer(conversation, turn).orElse(null));
    };
  }

  private String words(UUID conversation, TurnView turn) {
    return turns.at(conversation, turn.seq()).map(seals::words).orElse(turn.text());
  }

  private Optional<Reply> answer(UUID conversation, TurnView turn) {
    return turns
        .at(conversation, turn.seq())
        .flatMap(Turn::answers)
        .flatMap(seq -> turns.at(conversation, seq))
        .filter(heard -> heard.reply().isPresent())
        .map(seals::reply);
  }

  /**
   * The conversations in which somebody spoke since then, each with the seq of its last turn: how a
   * node learns of what was said on others.
   */
  public Map<UUID, Long> spokenSince(Instant moment) {
    return unit.call(() -> conversations.spokenSince(moment));
  }
}
