package io.kefu.commerce.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.kefu.commerce.OrderStatus;
import io.kefu.commerce.Product;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Plans the orders of the demo shop: some by name, from a file, the rest made up, the same ones at
 * every start.
 */
final class DemoOrders {

  private static final String FILE = "/io/kefu/demo/orders.yaml";

  /** Any number; fixed, so that the same orders are made up every time. */
  private static final long SEED = 20230801L;

  private static final int ORDERS_OF_EACH = 4;

  private static final List<String> CARRIERS =
      List.of("SF", "YTO", "ZTO", "JD", "EMS", "UPS", "DHL");

  /** As often as it stands here, out of twenty: most orders of a shop are done. */
  private static final List<OrderStatus> STATUSES =
      List.of(
          OrderStatus.UNPAID,
          OrderStatus.PAID,
          OrderStatus.PAID,
          OrderStatus.PACKED,
          OrderStatus.SHIPPED,
          OrderStatus.SHIPPED,
          OrderStatus.SHIPPED,
          OrderStatus.SHIPPED,
          OrderStatus.DELIVERED,
          OrderStatus.DELIVERED,
          OrderStatus.DELIVERED,
          OrderStatus.COMPLETED,
          OrderStatus.COMPLETED,
          OrderStatus.COMPLETED,
          OrderStatus.COMPLETED,
          OrderStatus.CANCELLED,
          OrderStatus.CANCELLED,
          OrderStatus.RETURNING,
          OrderStatus.REFUNDED,
          OrderStatus.REFUNDED);

  private final Random random = new Random(SEED);
  private final List<Product> physical;
  private final List<Product> digital;

  private DemoOrders(Collection<Product> products) {
    physical = products.stream().filter(product -> !DemoProducts.digital(product)).toList();
    digital = products.stream().filter(DemoProducts::digital).toList();
  }

  static List<PlannedOrder> all(Collection<Product> products) {
    List<PlannedOrder> all = new ArrayList<>(named());
    all.addAll(new DemoOrders(products).invented());
    return all;
  }

  private static List<PlannedOrder> named() {
    ObjectMapper yaml =
        YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();
    try (InputStream file =
        Objects.requireNonNull(DemoOrders.class.getResourceAsStream(FILE), FILE)) {
      return yaml.readValue(file, new TypeReference<List<PlannedOrder>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
  }

  private List<PlannedOrder> invented() {
    List<PlannedOrder> orders = new ArrayList<>();
    for (int user = DemoCustomers.INVENTED_FROM; user <= DemoCustomers.LAST; user++) {
      for (int i = 0; i < ORDERS_OF_EACH; i++) {
        orders.add(order("ORD%06d".formatted(900_001 + orders.size()), Integer.toString(user)));
      }
    }
    return orders;
  }

  private PlannedOrder order(String orderNo, String userId) {
    OrderStatus status = pick(STATUSES);
    return switch (status) {
      case UNPAID -> waiting(orderNo, userId, status, 0);
      case PAID, PACKED -> waiting(orderNo, userId, status, between(1, 2));
      case SHIPPED -> onItsWay(orderNo, userId);
      case DELIVERED -> arrived(orderNo, userId, status, between(6, 13));
      case COMPLETED ->
          chance(20)
              ? downloaded(orderNo, userId)
              : arrived(orderNo, userId, status, between(20, 300));
      case CANCELLED -> cancelled(orderNo, userId);
      case RETURNING -> arrived(orderNo, userId, status, between(8, 14));
      case REFUNDED -> arrived(orderNo, userId, status, between(18, 80));
    };
  }

  private PlannedOrder waiting(String orderNo, String userId, OrderStatus status, int placed) {
    return new PlannedOrder(
        orderNo,
        userId,
        status,
        placed,
        null,
        null,
        between(2, 5),
        null,
        null,
        null,
        null,
        items(physical));
  }

  /** Every fourth is late: the promised day and the carrier's estimate are over. */
  private PlannedOrder onItsWay(String orderNo, String userId) {
    boolean late = chance(25);
    int placed = late ? between(9, 14) : between(3, 7);
    int promised = late ? -between(1, 4) : between(2, 4);
    int estimated = late ? promised - 1 : between(0, 2);
    return new PlannedOrder(
        orderNo,
        userId,
        OrderStatus.SHIPPED,
        placed,
        placed - 1,
        null,
        promised,
        estimated,
        pick(CARRIERS),
        null,
        null,
        items(physical));
  }

  private PlannedOrder arrived(String orderNo, String userId, OrderStatus status, int placed) {
    int delivered = placed - 4;
    int promised = chance(15) ? -delivered - 1 : -delivered + 1;
    return new PlannedOrder(
        orderNo,
        userId,
        status,
        placed,
        placed - 1,
        delivered,
        promised,
        null,
        pick(CARRIERS),
        refund(status),
        invoice(status),
        items(physical));
  }

  private PlannedOrder downloaded(String orderNo, String userId) {
    int placed = between(5, 200);
    return new PlannedOrder(
        orderNo,
        userId,
        OrderStatus.COMPLETED,
        placed,
        null,
        placed,
        1 - placed,
        null,
        null,
        null,
        null,
        List.of(new PlannedOrder.Item(pick(digital).sku(), 1, null)));
  }

  private PlannedOrder cancelled(String orderNo, String userId) {
    int placed = between(2, 60);
    return new PlannedOrder(
        orderNo,
        userId,
        OrderStatus.CANCELLED,
        placed,
        null,
        null,
        4 - placed,
        null,
        null,
        chance(50) ? "paid" : null,
        null,
        items(physical));
  }

  private @Nullable String refund(OrderStatus status) {
    return switch (status) {
      case RETURNING -> chance(50) ? "requested" : "approved";
      case REFUNDED -> "paid";
      default -> null;
    };
  }

  private @Nullable String invoice(OrderStatus status) {
    return status == OrderStatus.COMPLETED && chance(40)
        ? chance(80) ? "electronic" : "paper"
        : null;
  }

  private List<PlannedOrder.Item> items(List<Product> products) {
    List<PlannedOrder.Item> items = new ArrayList<>();
    for (int i = between(1, 3); i > 0; i--) {
      items.add(new PlannedOrder.Item(pick(products).sku(), between(1, 2), null));
    }
    return items;
  }

  private <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }
}
