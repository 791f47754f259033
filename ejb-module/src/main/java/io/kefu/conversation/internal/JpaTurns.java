package io.kefu.conversation.internal;

import io.kefu.conversation.model.OnceKey;
import io.kefu.conversation.model.Turn;
import io.kefu.conversation.model.Turns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Turns in the database. */
@ApplicationScoped
public class JpaTurns implements Turns {

  private final EntityManager entityManager;

  /** For the container. */
  @NullUnmarked
  protected JpaTurns() {
    this(null);
  }

  @Inject
  public JpaTurns(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public void add(Turn turn) {
    Races.told(
        () -> {
          entityManager.persist(turn);
          entityManager.flush();
          return turn;
        });
  }

  @Override
  public Optional<Turn> find(UUID id) {
    return Optional.ofNullable(entityManager.find(Turn.class, id));
  }

  @Override
  public Optional<Sent> sentUnder(OnceKey key) {
    return entityManager
        .createQuery(
            "select t.id, t.conversation, t.spokenAt from Turn t where t.onceKey = :key",
            Sent.class)
        .setParameter("key", key.value())
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<Turn> withMessageId(UUID conversation, String messageId) {
    return entityManager
        .createQuery(
            "from Turn t where t.conversation = :conversation and t.messageId = :messageId",
            Turn.class)
        .setParameter("conversation", conversation)
        .setParameter("messageId", messageId)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<Turn> at(UUID conversation, long seq) {
    return entityManager
        .createQuery(
            "from Turn t where t.conversation = :conversation and t.seq = :seq", Turn.class)
        .setParameter("conversation", conversation)
        .setParameter("seq", seq)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<Line> lines(UUID conversation, long after, int count) {
    return entityManager
        .createQuery(
            """
            select t.seq, t.speaker, p.maskedText, t.spokenAt, t.messageId, t.operator, t.act,
                t.intent, t.confidence, t.emotion, t.intensity
            from TurnPart p join p.turn t
            where t.conversation = :conversation and t.seq > :after and t.seq <= :last
            order by t.seq, p.place\
            """,
            Line.class)
        .setParameter("conversation", conversation)
        .setParameter("after", after)
        .setParameter("last", after + count)
        .getResultList();
  }

  @Override
  public void flush() {
    entityManager.flush();
  }
}
