package io.kefu.conversation.internal;

import io.kefu.conversation.Reply;
import io.kefu.dialogue.DialogueState;
import io.kefu.handover.HandoverView;
import io.kefu.shared.LanguageTag;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What came of opening a turn. */
public sealed interface Opening {

  /**
   * The turn is recorded and the conversation is ours until it is closed.
   *
   * @param seq of the customer's turn
   * @param token of the lease
   * @param spoken language of the conversation so far
   * @param facts that the caller told now or before
   */
  record Opened(
      UUID conversation,
      UUID turn,
      long seq,
      long token,
      Optional<LanguageTag> spoken,
      DialogueState state,
      Map<String, String> facts,
      Optional<String> userId,
      HandoverView handover)
      implements Opening {

    /** Whether a person has the conversation, or it waits for one. */
    public boolean silent() {
      return handover.state().silencesBot();
    }
  }

  /** The message was answered before. */
  record Replayed(Reply reply) implements Opening {}

  /** Another turn of the conversation is under way; nothing was recorded. */
  record Busy(UUID conversation) implements Opening {}
}
