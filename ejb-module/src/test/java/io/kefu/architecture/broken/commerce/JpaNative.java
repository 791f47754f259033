package io.kefu.architecture.broken.commerce;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.util.List;

/** Reads the rows of all shops. */
final class JpaNative {

  private final EntityManager manager;
  private final Connection connection;

  JpaNative(EntityManager manager, Connection connection) {
    this.manager = manager;
    this.connection = connection;
  }

  List<?> all() {
    return manager.createNativeQuery("select * from shop_order").getResultList();
  }

  Connection connection() {
    return connection;
  }
}
