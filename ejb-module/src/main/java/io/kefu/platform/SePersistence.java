package io.kefu.platform;

import io.kefu.shared.UnitOfWork;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Persistence in a plain JVM: the same unit "kefu", resource-local. The core can so be killed,
 * simulated and fuzzed without a server.
 */
public final class SePersistence implements UnitOfWork, AutoCloseable {

  private final EntityManagerFactory factory;
  private final ThreadLocal<@Nullable EntityManager> current = new ThreadLocal<>();

  /**
   * @param settings further settings of Hibernate or Hibernate Search, over those of
   *     persistence.xml
   */
  public SePersistence(DataSource dataSource, Map<String, Object> settings) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
    all.put("jakarta.persistence.jtaDataSource", null);
    all.put("jakarta.persistence.nonJtaDataSource", dataSource);
    factory = Persistence.createEntityManagerFactory("kefu", all);
  }

  @Override
  public <T extends @Nullable Object> T call(Supplier<T> work) {
    EntityManager before = current.get();
    try (EntityManager manager = factory.createEntityManager()) {
      current.set(manager);
      manager.getTransaction().begin();
      try {
        T result = work.get();
        manager.getTransaction().commit();
        return result;
      } finally {
        if (manager.getTransaction().isActive()) {
          manager.getTransaction().rollback();
        }
      }
    } finally {
      if (before == null) {
        current.remove();
      } else {
        current.set(before);
      }
    }
  }

  /** An entity manager that works within {@link #call} on the calling thread's transaction. */
  public EntityManager entityManager() {
    return (EntityManager)
        Proxy.newProxyInstance(
            EntityManager.class.getClassLoader(),
            new Class<?>[] {EntityManager.class, org.hibernate.Session.class},
            (proxy, method, arguments) -> {
              EntityManager manager = current.get();
              if (manager == null) {
                throw new IllegalStateException("Outside a unit of work");
              }
              try {
                return method.invoke(manager, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  public EntityManagerFactory factory() {
    return factory;
  }

  @Override
  public void close() {
    factory.close();
  }
}
