package io.kefu.conversation.internal;

import io.kefu.conversation.model.Attention;
import io.kefu.conversation.model.Attentions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Attention in the database. */
@ApplicationScoped
public class JpaAttentions implements Attentions {

  private final EntityManager entityManager;

  /** For the container. */
  protected JpaAttentions() {
    this(null);
  }

  @Inject
  public JpaAttentions(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public Attention of(UUID conversation) {
    Attention known = entityManager.find(Attention.class, conversation);
    if (known != null) {
      return known;
    }
    Attention made = new Attention(conversation);
    entityManager.persist(made);
    return made;
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
}
