package io.kefu.conversation;

import io.kefu.shared.Conflict;
import java.util.UUID;

/** Somebody speaks in a conversation that has ended. */
public final class ConversationClosed extends Conflict {

  public ConversationClosed(UUID conversation) {
    super("Conversation '%s' is closed; leave it out to begin a new one".formatted(conversation));
  }
}
