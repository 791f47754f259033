package io.kefu.conversation.model;

import io.kefu.conversation.ConversationFigures;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Questions about all conversations of a shop at once. */
public interface Lookout {

  /** Those that wait for a person, the longest first. */
  List<Conversation> waiting(int limit);

  /** Open ones whose customer was angry or anxious when speaking last, the newest first. */
  List<Conversation> upset(int limit);

  /** Customers' turns since then that the bot fell back on, the newest first. */
  List<Asked> unanswered(Instant since, int limit);

  ConversationFigures figures(Instant since);

  List<String> channels();

  List<String> intents(Instant since);

  /**
   * A customer's turn.
   *
   * @param text masked
   */
  record Asked(UUID conversation, long seq, String text, Instant at) {}
}
