package io.kefu.learning.internal;

import io.kefu.learning.model.ConfirmedLabel;
import io.kefu.learning.model.ConfirmedLabels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;

/** Confirmed labels in the database. */
@ApplicationScoped
class JpaConfirmedLabels implements ConfirmedLabels {

  private final EntityManager entities;

  /** For the container. */
  @NullUnmarked
  protected JpaConfirmedLabels() {
    this(null);
  }

  @Inject
  JpaConfirmedLabels(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(Set<String> digests) {
    Set<String> there = among(digests);
    digests.stream()
        .filter(digest -> !there.contains(digest))
        .forEach(digest -> entities.persist(new ConfirmedLabel(digest)));
  }

  @Override
  public Set<String> among(Set<String> digests) {
    return digests.isEmpty()
        ? Set.of()
        : new HashSet<>(
            entities
                .createQuery(
                    "select l.digest from ConfirmedLabel l where l.digest in :digests",
                    String.class)
                .setParameter("digests", digests)
                .getResultList());
  }
}
