package io.kefu.platform;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Hands the container's entity manager to the adapters that take one in their constructor, in the
 * place of the bean that the container offers by itself: that one is a client proxy, whose {@code
 * unwrap} returns the proxy again, so that Hibernate Search never gets a session.
 */
@ApplicationScoped
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
public class PersistenceContexts {

  @PersistenceContext(unitName = "kefu")
  private EntityManager entityManager;

  @Produces
  @Dependent
  EntityManager entityManager() {
    return entityManager;
  }
}
