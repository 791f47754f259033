package io.kefu.commerce.internal;

import io.kefu.commerce.CancelOutcome;
import io.kefu.commerce.Consulted;
import io.kefu.commerce.Customer;
import io.kefu.commerce.Order;
import io.kefu.commerce.OrderRequest;
import io.kefu.commerce.Product;
import io.kefu.commerce.ProductWish;
import io.kefu.commerce.RequestOutcome;
import io.kefu.commerce.ShopDesk;
import io.kefu.commerce.model.CustomerGateway;
import io.kefu.commerce.model.OrderGateway;
import io.kefu.commerce.model.ProductGateway;
import io.kefu.commerce.model.RequestGateway;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;

/** Puts the turn's questions to the shop's systems, through the line that guards the turn. */
@ApplicationScoped
class GatewayShopDesk implements ShopDesk {

  /** As many as a customer can be offered to choose from, and more than fit into a message. */
  private static final int MAX_ORDERS = 20;

  private final ShopLine line;
  private final OrderGateway orders;
  private final ProductGateway products;
  private final CustomerGateway customers;
  private final RequestGateway requests;

  /** For the container. */
  @NullUnmarked
  protected GatewayShopDesk() {
    this(null, null, null, null, null);
  }

  @Inject
  GatewayShopDesk(
      ShopLine line,
      OrderGateway orders,
      ProductGateway products,
      CustomerGateway customers,
      RequestGateway requests) {
    this.line = line;
    this.orders = orders;
    this.products = products;
    this.customers = customers;
    this.requests = requests;
  }

  @Override
  public Consulted<Order> order(String orderNo) {
    return ask(() -> orders.find(orderNo));
  }

  @Override
  public Consulted<List<Order>> ordersOf(String userId, Instant since) {
    return ask(() -> Optional.of(orders.placedBy(userId, since, MAX_ORDERS)));
  }

  @Override
  public Consulted<CancelOutcome> cancel(String orderNo) {
    return ask(() -> orders.cancel(orderNo));
  }

  @Override
  public Consulted<RequestOutcome> prepare(OrderRequest request) {
    return ask(() -> requests.prepare(request));
  }

  @Override
  public Consulted<RequestOutcome> carryOut(String requestNo) {
    return ask(() -> requests.carryOut(requestNo));
  }

  @Override
  public Consulted<List<Product>> products(ProductWish wish) {
    return ask(() -> Optional.of(products.fitting(wish)));
  }

  @Override
  public Consulted<Product> product(String sku) {
    return ask(() -> products.find(sku));
  }

  @Override
  public Consulted<Customer> customer(String userId) {
    return ask(() -> customers.find(userId));
  }

  /**
   * The line carries any answer and gives back what the question gave, or an answer without a
   * value.
   */
  @SuppressWarnings("unchecked") // what the question gives is what comes back
  private <T> Consulted<T> ask(Supplier<Optional<T>> question) {
    return (Consulted<T>) line.ask(() -> answer(question.get()));
  }

  private static <T> Consulted<T> answer(Optional<T> found) {
    return found.<Consulted<T>>map(Consulted.Found::new).orElseGet(Consulted.Missing::new);
  }
}
