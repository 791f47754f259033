package io.kefu.conversation.internal;

import io.kefu.conversation.LastHeard;
import io.kefu.conversation.model.Attention;
import io.kefu.conversation.model.Attentions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Attention in the database. */
@ApplicationScoped
public class JpaAttentions implements Attentions {

  private final EntityManager entityManager;

  /** For the container. */
  @NullUnmarked
  protected JpaAttentions() {
    this(null);
  }

  @Inject
  public JpaAttentions(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public void heard(UUID conversation, long seq) {
    forward("customerSeq", conversation, seq);
  }

  @Override
  public void seen(UUID conversation, long seq) {
    forward("seenSeq", conversation, seq);
  }

  private void forward(String mark, UUID conversation, long seq) {
    entityManager
        .createQuery(
            "update Attention a set a.%1$s = :seq where a.conversation = :id and a.%1$s < :seq"
                .formatted(mark))
        .setParameter("seq", seq)
        .setParameter("id", conversation)
        .executeUpdate();
  }

  @Override
  public Set<UUID> unreadAmong(Collection<UUID> conversations) {
    if (conversations.isEmpty()) {
      return Set.of();
    }
    return entityManager
        .createQuery("from Attention a where a.conversation in :conversations", Attention.class)
        .setParameter("conversations", conversations)
        .getResultStream()
        .filter(Attention::unread)
        .map(Attention::conversation)
        .collect(Collectors.toSet());
  }

  @Override
  public Map<UUID, LastHeard> lastHeard(Collection<UUID> conversations) {
    if (conversations.isEmpty()) {
      return Map.of();
    }
    return entityManager
        .createQuery(
            """
            select t.conversation, p.maskedText, t.spokenAt, t.intent, t.emotion, t.intensity
            from TurnPart p join p.turn t
            where t.conversation in :conversations and p.place = 0
              and t.seq = (select max(x.seq) from Turn x
                where x.conversation = t.conversation and x.speaker = CUSTOMER)\
            """,
            Row.class)
        .setParameter("conversations", conversations)
        .getResultStream()
        .collect(Collectors.toMap(Row::conversation, Row::heard));
  }

  record Row(
      UUID conversation,
      String text,
      Instant at,
      @Nullable String intent,
      @Nullable String emotion,
      @Nullable Double intensity) {

    LastHeard heard() {
      return new LastHeard(text, at, intent, Readings.emotion(emotion, intensity));
    }
  }
}
