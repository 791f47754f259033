package io.kefu.conversation.model;

import io.kefu.conversation.ConversationFilter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The conversations of a shop. */
public interface Conversations {

  /**
   * @throws Overtaken if another conversation was opened at the same address meanwhile
   */
  void add(Conversation conversation);

  Optional<Conversation> find(UUID id);

  /**
   * The conversation, held against others for this transaction.
   *
   * @throws Overtaken if others hold it for long
   */
  Optional<Conversation> locked(UUID id);

  /** Id of the open conversation at that address. */
  Optional<UUID> openAt(Address address);

  /** Id of the customer's open conversation on the channel; of several the one spoken in last. */
  Optional<UUID> openOfUser(String userId, String channel);

  /** Id of the visitor's open conversation on the channel; of several the one spoken in last. */
  Optional<UUID> openOfVisitor(String visitor, String channel);

  /**
   * Last spoken in first.
   *
   * @param after the last one of the page before
   */
  List<Conversation> list(ConversationFilter filter, Optional<Cursor> after, int limit);

  /** Ids of open conversations in which nobody spoke since then. */
  List<UUID> idleSince(Instant moment, int limit);

  /** Those in which somebody spoke since then, each with its last seq. */
  Map<UUID, Long> spokenSince(Instant moment);

  /** A place in a list that is sorted by last activity. */
  record Cursor(Instant lastActivity, UUID id) {

    public static Cursor of(Conversation conversation) {
      return new Cursor(conversation.lastActivity(), conversation.id());
    }

    /** As callers carry it. */
    public String text() {
      return lastActivity + "_" + id;
    }

    /**
     * @throws IllegalArgumentException if the text is none of ours
     */
    public static Cursor parse(String text) {
      int between = text.lastIndexOf('_');
      try {
        return new Cursor(
            Instant.parse(text.substring(0, between)),
            UUID.fromString(text.substring(between + 1)));
      } catch (RuntimeException e) {
        throw new IllegalArgumentException("'" + text + "' is no cursor of this list", e);
      }
    }
  }
}
