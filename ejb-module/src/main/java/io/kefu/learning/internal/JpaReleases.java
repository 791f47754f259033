package io.kefu.learning.internal;

import io.kefu.learning.ReleaseState;
import io.kefu.learning.model.Releases;
import io.kefu.learning.model.ShopRelease;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Releases in the database. */
@ApplicationScoped
class JpaReleases implements Releases {

  private static final UUID FIRST = new UUID(0, 0);

  private final EntityManager entities;

  /** For the container. */
  @NullUnmarked
  protected JpaReleases() {
    this(null);
  }

  @Inject
  JpaReleases(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(ShopRelease release) {
    entities.persist(release);
  }

  @Override
  public Optional<ShopRelease> find(UUID id) {
    return Optional.ofNullable(entities.find(ShopRelease.class, id));
  }

  @Override
  public Optional<ShopRelease> locked(UUID id) {
    return Optional.ofNullable(
        entities.find(ShopRelease.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public Optional<ShopRelease> active() {
    return entities
        .createQuery("select r from ShopRelease r where r.state = :active", ShopRelease.class)
        .setParameter("active", ReleaseState.ACTIVE)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<ShopRelease> list(Optional<UUID> after, int limit) {
    return entities
        .createQuery(
            "select r from ShopRelease r where r.id > :after order by r.id", ShopRelease.class)
        .setParameter("after", after.orElse(FIRST))
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public List<UUID> inTraining(String node) {
    return entities
        .createQuery(
            "select r.id from ShopRelease r where r.state = :training and r.node = :node order by"
                + " r.id",
            UUID.class)
        .setParameter("training", ReleaseState.TRAINING)
        .setParameter("node", node)
        .getResultList();
  }

  @Override
  public long countInTraining() {
    return entities
        .createQuery("select count(r) from ShopRelease r where r.state = :training", Long.class)
        .setParameter("training", ReleaseState.TRAINING)
        .getSingleResult();
  }

  @Override
  public boolean isTrainedFrom(UUID trainingSet) {
    return !entities
        .createQuery(
            "select r.id from ShopRelease r where r.state = :training and r.trainingSet = :set",
            UUID.class)
        .setParameter("training", ReleaseState.TRAINING)
        .setParameter("set", trainingSet)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  @Override
  public boolean isUsed(UUID trainingSet) {
    return !entities
        .createQuery("select r.id from ShopRelease r where r.trainingSet = :set", UUID.class)
        .setParameter("set", trainingSet)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  @Override
  public void remove(ShopRelease release) {
    entities.remove(release);
  }

  @Override
  public void flush() {
    entities.flush();
  }
}
