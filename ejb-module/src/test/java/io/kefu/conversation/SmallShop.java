package io.kefu.conversation;

import io.kefu.commerce.CancelOutcome;
import io.kefu.commerce.Consulted;
import io.kefu.commerce.Customer;
import io.kefu.commerce.Order;
import io.kefu.commerce.OrderRequest;
import io.kefu.commerce.OrderStatus;
import io.kefu.commerce.Product;
import io.kefu.commerce.ProductWish;
import io.kefu.commerce.RequestOutcome;
import io.kefu.commerce.ShopDesk;
import io.kefu.shared.Money;
import java.time.Instant;
import java.util.List;

/** A shop with one order. */
class SmallShop implements ShopDesk {

  static final String ORDER = "ORD20230801";
  static final String CUSTOMER = "12345";

  private static final Order SHIPPED =
      new Order(
          ORDER,
          CUSTOMER,
          OrderStatus.SHIPPED,
          Instant.parse("2026-01-01T00:00:00Z"),
          null,
          null,
          null,
          List.of(),
          Money.of("129.90", "CNY"),
          null,
          List.of(),
          List.of(),
          List.of());

  @Override
  public Consulted<Order> order(String orderNo) {
    return orderNo.equals(ORDER) ? new Consulted.Found<>(SHIPPED) : new Consulted.Missing<>();
  }

  @Override
  public Consulted<List<Order>> ordersOf(String userId, Instant since) {
    return new Consulted.Found<>(userId.equals(CUSTOMER) ? List.of(SHIPPED) : List.of());
  }

  @Override
  public Consulted<CancelOutcome> cancel(String orderNo) {
    return new Consulted.Found<>(new CancelOutcome.TooLate(SHIPPED));
  }

  @Override
  public Consulted<RequestOutcome> prepare(OrderRequest request) {
    return new Consulted.Missing<>();
  }

  @Override
  public Consulted<RequestOutcome> carryOut(String requestNo) {
    return new Consulted.Missing<>();
  }

  @Override
  public Consulted<List<Product>> products(ProductWish wish) {
    return new Consulted.Found<>(List.of());
  }

  @Override
  public Consulted<Product> product(String sku) {
    return new Consulted.Missing<>();
  }

  @Override
  public Consulted<Customer> customer(String userId) {
    return new Consulted.Missing<>();
  }
}
