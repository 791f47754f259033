package io.kefu.commerce.internal;

import io.kefu.commerce.CommerceDesk;
import io.kefu.commerce.ProductNames;
import io.kefu.commerce.ShopDesk;
import io.kefu.privacy.Vault;
import io.kefu.shared.UnitOfWork;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/**
 * Commerce put together in a plain JVM, over our own database. Its {@link ShopDesk} turns a failure
 * into {@code Unavailable} as the server's does, but sets no time limit.
 */
public final class StandaloneCommerce {

  private final JpaOrders orders;
  private final JpaProducts products;
  private final JpaCustomers customers;
  private final JpaRequests requests;
  private final CachedProductNames names;
  private final Clock clock;

  public StandaloneCommerce(
      EntityManager entityManager, UnitOfWork unit, Vault vault, Clock clock) {
    this.orders = new JpaOrders(entityManager, unit, vault);
    this.products = new JpaProducts(entityManager, unit);
    this.customers = new JpaCustomers(entityManager, unit, vault);
    this.requests = new JpaRequests(entityManager, unit, vault, clock);
    this.names = new CachedProductNames(products, CommerceSettings.defaults(), clock);
    this.clock = clock;
  }

  public ShopDesk shopDesk() {
    return new GatewayShopDesk(new DirectLine(), orders, products, customers, requests);
  }

  public CommerceDesk commerceDesk() {
    return new CommerceDesk(orders, products, customers, requests, names);
  }

  public ProductNames productNames() {
    return names;
  }

  /** Fills the demo shop, as a server in demo mode does at its start. */
  public void fillDemoShop() {
    new DemoShop(orders, products, customers, requests, clock).fill();
  }
}
