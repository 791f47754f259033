package io.kefu.conversation.internal;

import io.kefu.conversation.ConversationFilter;
import io.kefu.conversation.model.Address;
import io.kefu.conversation.model.Attention;
import io.kefu.conversation.model.Conversation;
import io.kefu.conversation.model.Conversations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Conversations in the database. */
@ApplicationScoped
public class JpaConversations implements Conversations {

  private final EntityManager entityManager;

  /** For the container. */
  @NullUnmarked
  protected JpaConversations() {
    this(null);
  }

  @Inject
  public JpaConversations(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public void add(Conversation conversation) {
    Races.told(
        () -> {
          entityManager.persist(conversation);
          entityManager.persist(new Attention(conversation.id()));
          entityManager.flush();
          return conversation;
        });
  }

  @Override
  public Optional<Conversation> find(UUID id) {
    return Optional.ofNullable(entityManager.find(Conversation.class, id));
  }

  @Override
  public Optional<Conversation> locked(UUID id) {
    return Optional.ofNullable(
        Races.told(
            () -> entityManager.find(Conversation.class, id, LockModeType.PESSIMISTIC_WRITE)));
  }

  @Override
  public Optional<UUID> openAt(Address address) {
    return entityManager
        .createQuery("select c.id from Conversation c where c.address = :address", UUID.class)
        .setParameter("address", address.value())
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<UUID> openOfUser(String userId, String channel) {
    return newestOpen("c.userId", userId, channel);
  }

  @Override
  public Optional<UUID> openOfVisitor(String visitor, String channel) {
    return newestOpen("c.visitor", visitor, channel);
  }

  private Optional<UUID> newestOpen(String who, String id, String channel) {
    return entityManager
        .createQuery(
            "select c.id from Conversation c where "
                + who
                + " = :id and c.channel = :channel and c.state = OPEN"
                + " order by c.lastActivity desc, c.id desc",
            UUID.class)
        .setParameter("id", id)
        .setParameter("channel", channel)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<Conversation> list(ConversationFilter filter, Optional<Cursor> after, int limit) {
    return new JpaConversationSearch(filter).page(entityManager, after, limit);
  }

  @Override
  public List<UUID> idleSince(Instant moment, int limit) {
    return entityManager
        .createQuery(
            """
            select c.id from Conversation c
            where c.state = OPEN and c.lastActivity < :moment order by c.lastActivity\
            """,
            UUID.class)
        .setParameter("moment", moment)
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public Map<UUID, Long> spokenSince(Instant moment) {
    Map<UUID, Long> found = new HashMap<>();
    entityManager
        .createQuery(
            "select c.id, c.lastSeq from Conversation c where c.lastActivity >= :moment",
            Spoken.class)
        .setParameter("moment", moment)
        .getResultStream()
        .forEach(spoken -> found.put(spoken.id(), spoken.lastSeq()));
    return found;
  }

  /** A row of the answer. */
  public record Spoken(UUID id, long lastSeq) {}
}
