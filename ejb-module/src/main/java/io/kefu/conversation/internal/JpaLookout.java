package io.kefu.conversation.internal;

import io.kefu.conversation.ConversationFigures;
import io.kefu.conversation.model.Conversation;
import io.kefu.conversation.model.Lookout;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The lookout over the database; each question goes by an index of state, moment or act. */
@ApplicationScoped
public class JpaLookout implements Lookout {

  /** Weaker feelings than this are as often misread as meant. */
  private static final double STRONG = 0.35;

  private final EntityManager entityManager;

  /** For the container. */
  @NullUnmarked
  protected JpaLookout() {
    this(null);
  }

  @Inject
  public JpaLookout(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public List<Conversation> waiting(int limit) {
    return entityManager
        .createQuery(
            """
            from Conversation c where c.handoverState = QUEUED
            order by c.personWantedAt, c.id\
            """,
            Conversation.class)
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public List<Conversation> upset(int limit) {
    return entityManager
        .createQuery(
            """
            select c from Conversation c
              join Attention a on a.conversation = c.id
              join Turn t on t.conversation = c.id and t.seq = a.customerSeq
            where c.state = OPEN and t.emotion in ('anger', 'anxiety') and t.intensity >= :strong
            order by c.lastActivity desc, c.id desc\
            """,
            Conversation.class)
        .setParameter("strong", STRONG)
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public List<Asked> unanswered(Instant since, int limit) {
    return entityManager
        .createQuery(
            """
            select t.conversation, t.seq, p.maskedText, t.spokenAt
            from Turn b
              join Turn t on t.conversation = b.conversation and t.seq = b.answers
              join TurnPart p on p.turn = t
            where b.act = 'fallback' and b.policy = 'ladder' and b.spokenAt >= :since
              and t.speaker = CUSTOMER and p.place = 0
            order by b.spokenAt desc, b.id desc\
            """,
            Asked.class)
        .setParameter("since", since)
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public ConversationFigures figures(Instant since) {
    Begun begun =
        entityManager
            .createQuery(
                """
                select count(c),
                  sum(case when c.personWantedAt is null
                    and exists (select 1 from Turn b
                      where b.conversation = c.id and b.act <> 'fallback' and b.seq =
                        (select max(l.seq) from Turn l
                          where l.conversation = c.id and l.speaker = BOT))
                    and not exists (select 1 from Turn t
                      where t.conversation = c.id and t.speaker = CUSTOMER and t.reply is null)
                    then 1 else 0 end),
                  sum(case when c.personWantedAt is not null then 1 else 0 end)
                from Conversation c where c.startedAt >= :since and c.lastSeq > 0\
                """,
                Begun.class)
            .setParameter("since", since)
            .getSingleResult();
    Rated rated =
        entityManager
            .createQuery(
                "select count(c), avg(c.rating) from Conversation c where c.ratedAt >= :since",
                Rated.class)
            .setParameter("since", since)
            .getSingleResult();
    return begun.figures(waiting(), rated);
  }

  private long waiting() {
    return entityManager
        .createQuery(
            "select count(c) from Conversation c where c.handoverState = QUEUED", Long.class)
        .getSingleResult();
  }

  @Override
  public List<String> channels() {
    return entityManager
        .createQuery(
            "select distinct c.channel from Conversation c where c.lastSeq > 0", String.class)
        .getResultList();
  }

  @Override
  public List<String> intents(Instant since) {
    return entityManager
        .createQuery(
            """
            select distinct t.intent from Turn t join Conversation c on c.id = t.conversation
            where c.lastActivity >= :since and t.intent is not null\
            """,
            String.class)
        .setParameter("since", since)
        .getResultList();
  }

  record Begun(long all, @Nullable Long resolved, @Nullable Long handedOver) {

    ConversationFigures figures(long waiting, Rated rated) {
      return new ConversationFigures(
          all,
          Objects.requireNonNullElse(resolved, 0L),
          Objects.requireNonNullElse(handedOver, 0L),
          waiting,
          rated.count(),
          rated.mean());
    }
  }

  record Rated(long count, @Nullable Double mean) {}
}
