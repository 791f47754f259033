package io.kefu.conversation.model;

import io.kefu.conversation.HandoverChanged;
import io.kefu.conversation.TurnAnswered;
import io.kefu.conversation.TurnRecorded;

/** Tells this node's listeners, who hear it after the commit. */
public interface ConversationEvents {

  void tell(TurnRecorded event);

  void tell(HandoverChanged event);

  void tell(TurnAnswered event);
}
