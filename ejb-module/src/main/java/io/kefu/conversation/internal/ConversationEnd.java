package io.kefu.conversation.internal;

import io.kefu.conversation.HandoverChanged;
import io.kefu.conversation.model.Conversation;
import io.kefu.conversation.model.ConversationEvents;
import io.kefu.handover.HandoverService;
import io.kefu.handover.HandoverView;
import io.kefu.platform.Outbox;
import io.kefu.shared.ShopScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** Ends conversations, and with them the wait for a person. */
@ApplicationScoped
public class ConversationEnd {

  /** Who ends the customer's own. */
  public static final String CUSTOMER = "customer";

  /** Who ends what nobody came back to. */
  static final String NOBODY = "system";

  private final HandoverService handovers;
  private final Outbox outbox;
  private final ConversationEvents events;
  private final Clock clock;

  /** For the container. */
  @NullUnmarked
  protected ConversationEnd() {
    this(null, null, null, null);
  }

  @Inject
  public ConversationEnd(
      HandoverService handovers, Outbox outbox, ConversationEvents events, Clock clock) {
    this.handovers = handovers;
    this.outbox = outbox;
    this.events = events;
    this.clock = clock;
  }

  public void of(Conversation conversation, String by) {
    if (conversation.handoverState().silencesBot()) {
      HandoverView ended = handovers.close(conversation.id(), by);
      conversation.handedOver(ended);
      events.tell(new HandoverChanged(ShopScope.required(), conversation.id(), ended));
    }
    conversation.close(clock.instant());
    outbox.publish("conversation.closed", Map.of("conversation", conversation.id().toString()));
  }
}
