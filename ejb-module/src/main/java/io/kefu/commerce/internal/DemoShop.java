package io.kefu.commerce.internal;

import io.kefu.commerce.Customer;
import io.kefu.commerce.Order;
import io.kefu.commerce.Product;
import io.kefu.commerce.model.Customers;
import io.kefu.commerce.model.Orders;
import io.kefu.commerce.model.Products;
import io.kefu.commerce.model.Requests;
import io.kefu.shared.ShopId;
import io.kefu.shared.ShopScope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The demo shop: customers, products, and orders dated relative to the day of the start. A start on
 * another day dates its orders anew; a second start on the same day changes nothing. What was put
 * under other numbers stays.
 */
record DemoShop(
    Orders orders, Products products, Customers customers, Requests requests, Clock clock) {

  static final ShopId SHOP = new ShopId("demo");

  /** The order whose date tells for which day the shop was dated. */
  static final String LANDMARK = "ORD20230801";

  void fill() {
    ShopScope.run(SHOP, this::fillThisShop);
  }

  /** Fills the shop in {@code ShopScope}. */
  void fillThisShop() {
    List<Order> told = orders(clock);
    if (datedFor(told)) {
      return;
    }
    List<Customer> people = List.copyOf(DemoCustomers.byId().values());
    List<Product> goods = List.copyOf(DemoProducts.bySku().values());
    customers.putAll(people);
    products.putAll(goods);
    requests.clear();
    // Last and at once: the landmark stands only when everything does.
    orders.putAll(told);
    CommerceLog.demoShopFilled(people.size(), goods.size(), told.size());
  }

  /** The orders as they are dated by that clock. */
  static List<Order> orders(Clock clock) {
    Map<String, Product> goods = DemoProducts.bySku();
    DemoStory story = new DemoStory(DemoCalendar.of(clock), goods, DemoCustomers.byId());
    return DemoOrders.all(goods.values()).stream().map(story::order).toList();
  }

  private boolean datedFor(List<Order> told) {
    Optional<LocalDate> stored = orders.find(LANDMARK).map(DemoShop::day);
    return stored.isPresent()
        && stored.equals(told.stream().filter(DemoShop::landmark).map(DemoShop::day).findFirst());
  }

  private static boolean landmark(Order order) {
    return order.orderNo().equals(LANDMARK);
  }

  private static LocalDate day(Order order) {
    return order.placedAt().atZone(DemoCalendar.ZONE).toLocalDate();
  }
}
