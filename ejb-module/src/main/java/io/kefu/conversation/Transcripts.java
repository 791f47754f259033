package io.kefu.conversation;

import io.kefu.conversation.internal.Readings;
import io.kefu.conversation.model.Conversation;
import io.kefu.conversation.model.Conversations;
import io.kefu.conversation.model.Turns;
import io.kefu.handover.HandoverService;
import io.kefu.handover.HandoverView;
import io.kefu.shared.NotFound;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Conversations of the shop in {@code ShopScope}, for reading. All words are masked. */
@Stateless
public class Transcripts {

  private final Conversations conversations;
  private final Turns turns;
  private final HandoverService handovers;

  /** For the container. */
  @NullUnmarked
  public Transcripts() {
    this(null, null, null);
  }

  @Inject
  public Transcripts(Conversations conversations, Turns turns, HandoverService handovers) {
    this.conversations = conversations;
    this.turns = turns;
    this.handovers = handovers;
  }

  /**
   * A conversation.
   *
   * @param visitor the visitor who asks, who sees the visitor's own alone; empty for the shop's
   *     servers and people
   * @throws NotFound if there is none for whoever asks
   */
  public ConversationView conversation(UUID id, Optional<String> visitor) {
    Conversation conversation = visible(id, visitor);
    HandoverView handover =
        conversation.handoverState() == HandoverView.State.OFFERED
            ? HandoverView.OFFERED
            : handovers.of(id);
    return Readings.view(conversation, handover);
  }

  /**
   * What was said after a turn, in order, without gaps.
   *
   * @param after seq of the last turn that is known; 0 for the beginning
   * @param limit turns at most, 1..1000
   * @throws NotFound if there is no such conversation for whoever asks
   */
  public List<TurnView> turns(UUID id, Optional<String> visitor, long after, int limit) {
    visible(id, visitor);
    return Readings.turns(turns.lines(id, after, limit));
  }

  /**
   * How the reply to a customer's turn came about; empty for other turns and those not answered.
   *
   * @throws NotFound if there is no such conversation
   */
  public Optional<TurnTrace> trace(UUID id, long seq) {
    visible(id, Optional.empty());
    return turns.at(id, seq).flatMap(Readings::trace);
  }

  private Conversation visible(UUID id, Optional<String> visitor) {
    return conversations
        .find(id)
        .filter(conversation -> conversation.opensFor(visitor))
        .orElseThrow(() -> new NotFound("conversation", id.toString()));
  }
}
