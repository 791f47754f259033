package io.kefu.conversation.model;

import io.kefu.conversation.LastHeard;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How far the conversations of a shop have been read. Each mark is moved by one statement that
 * moves it forward only, so that late, repeated and simultaneous news do no harm.
 */
public interface Attentions {

  /** The customer spoke. */
  void heard(UUID conversation, long seq);

  /** Somebody of the shop has read up to there. */
  void seen(UUID conversation, long seq);

  /** Those of the conversations in which the customer spoke since somebody read. */
  Set<UUID> unreadAmong(Collection<UUID> conversations);

  /** What the customer said last in each of the conversations. */
  Map<UUID, LastHeard> lastHeard(Collection<UUID> conversations);
}
