package io.kefu.routing.internal;

import io.kefu.routing.model.Timetable;
import io.kefu.routing.model.Timetables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/** Timetables in the database. */
@ApplicationScoped
public class JpaTimetables implements Timetables {

  private final EntityManager entityManager;

  /** For the container. */
  @NullUnmarked
  protected JpaTimetables() {
    this(null);
  }

  @Inject
  public JpaTimetables(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public Optional<Timetable> of(String queue) {
    return entityManager
        .createQuery("from Timetable t where t.queue = :queue", Timetable.class)
        .setParameter("queue", queue)
        .getResultStream()
        .findFirst();
  }

  @Override
  public void add(Timetable timetable) {
    entityManager.persist(timetable);
  }
}
