package io.kefu.conversation.model;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** How far the conversations of a shop have been read. */
public interface Attentions {

  /** That of one conversation, made if need be. */
  Attention of(UUID conversation);

  /** Those of the conversations in which the customer spoke since somebody read. */
  Set<UUID> unreadAmong(Collection<UUID> conversations);
}
