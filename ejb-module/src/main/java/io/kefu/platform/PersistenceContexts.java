package io.kefu.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Hands the container's entity manager to the adapters that take one in their constructor. */
@ApplicationScoped
class PersistenceContexts {

  @PersistenceContext(unitName = "kefu")
  private EntityManager entityManager;

  @Produces
  EntityManager entityManager() {
    return entityManager;
  }
}
