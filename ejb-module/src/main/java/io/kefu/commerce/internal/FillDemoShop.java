package io.kefu.commerce.internal;

import io.kefu.commerce.model.Customers;
import io.kefu.commerce.model.Orders;
import io.kefu.commerce.model.Products;
import io.kefu.commerce.model.Requests;
import io.kefu.platform.StartupStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.NullUnmarked;

/** Fills the demo shop at the start of a server in demo mode. */
@ApplicationScoped
class FillDemoShop implements StartupStep {

  private static final int WITH_SHOP_DATA = 400;

  private final DemoShop shop;
  private final CommerceSettings settings;

  /** For the container. */
  @NullUnmarked
  protected FillDemoShop() {
    this(null, null, null, null, null, null);
  }

  @Inject
  FillDemoShop(
      Orders orders,
      Products products,
      Customers customers,
      Requests requests,
      Clock clock,
      CommerceSettings settings) {
    this.shop = new DemoShop(orders, products, customers, requests, clock);
    this.settings = settings;
  }

  @Override
  public String name() {
    return "fill the demo shop";
  }

  @Override
  public int order() {
    return WITH_SHOP_DATA;
  }

  @Override
  public void run() {
    if (settings.demo()) {
      shop.fill();
    }
  }
}
