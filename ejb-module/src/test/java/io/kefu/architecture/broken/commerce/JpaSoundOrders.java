package io.kefu.architecture.broken.commerce;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** A repository as it should be. */
final class JpaSoundOrders {

  private final EntityManager manager;
  private final Clock clock;

  JpaSoundOrders(EntityManager manager, Clock clock) {
    this.manager = manager;
    this.clock = clock;
  }

  List<SoundEntity> before() {
    return manager
        .createQuery("from SoundEntity where at < :now", SoundEntity.class)
        .setParameter("now", Instant.now(clock))
        .getResultList();
  }
}
