package io.kefu.conversation.internal;

import io.kefu.conversation.HandoverChanged;
import io.kefu.conversation.TurnAnswered;
import io.kefu.conversation.TurnRecorded;
import io.kefu.conversation.model.ConversationEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.jspecify.annotations.NullUnmarked;

/** Tells the container's observers. */
@ApplicationScoped
class CdiConversationEvents implements ConversationEvents {

  private final Event<TurnRecorded> turns;
  private final Event<HandoverChanged> handovers;
  private final Event<TurnAnswered> answers;

  /** For the container. */
  @NullUnmarked
  protected CdiConversationEvents() {
    this(null, null, null);
  }

  @Inject
  CdiConversationEvents(
      Event<TurnRecorded> turns, Event<HandoverChanged> handovers, Event<TurnAnswered> answers) {
    this.turns = turns;
    this.handovers = handovers;
    this.answers = answers;
  }

  @Override
  public void tell(TurnRecorded event) {
    turns.fire(event);
  }

  @Override
  public void tell(HandoverChanged event) {
    handovers.fire(event);
  }

  @Override
  public void tell(TurnAnswered event) {
    answers.fire(event);
  }
}
