package io.kefu.commerce.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.commerce.CommerceDesk;
import io.kefu.commerce.Customer;
import io.kefu.commerce.LocalText;
import io.kefu.commerce.Order;
import io.kefu.commerce.OrderItem;
import io.kefu.commerce.OrderStatus;
import io.kefu.commerce.Parcel;
import io.kefu.commerce.Product;
import io.kefu.commerce.Refund;
import io.kefu.commerce.TrackingStep;
import io.kefu.shared.Money;
import io.kefu.shared.ShopScope;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(InNewShop.class)
class DemoShopTest {

  private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

  /**
   * A minute past midnight and a minute to midnight in the shop's time zone, and a day much later.
   */
  static Stream<Instant> starts() {
    return Stream.of(
        NOON,
        Instant.parse("2026-11-19T16:01:00Z"),
        Instant.parse("2026-11-20T15:59:00Z"),
        Instant.parse("2031-03-01T08:00:00Z"));
  }

  @Test
  void shop_hasCustomersProductsAndOrdersEnough() {
    CommerceDesk desk = filledAt(NOON);

    assertThat(DemoCustomers.byId()).hasSizeGreaterThanOrEqualTo(50);
    assertThat(desk.products(null, 1000).entries()).hasSizeGreaterThanOrEqualTo(100);
    assertThat(desk.orders(null, null, 1000).entries()).hasSizeGreaterThanOrEqualTo(200);
    assertThat(DemoCustomers.byId().values())
        .allSatisfy(c -> assertThat(desk.customer(c.userId())).isEqualTo(c));
  }

  @Test
  void products_coverAllIndustriesInTwoLanguagesSomeOutOfStock() {
    List<Product> products = filledAt(NOON).products(null, 1000).entries();

    assertThat(
            products.stream().map(p -> p.attributes().get("industry")).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(
            "fashion",
            "electronics",
            "food",
            "beauty",
            "home",
            "baby",
            "books",
            "sports",
            "auto",
            "health",
            "travel",
            "finance",
            "telecom",
            "education",
            "logistics",
            "games");
    assertThat(products)
        .allSatisfy(p -> assertThat(p.title().byLanguage()).containsOnlyKeys("zh", "en"));
    assertThat(products).anyMatch(p -> p.stock() == 0).anyMatch(p -> p.stock() > 0);
    assertThat(products)
        .anyMatch(p -> p.returnableDays() == 0)
        .anyMatch(p -> p.returnableDays() == 7);
    assertThat(products)
        .extracting(Product::title)
        .map(LocalText::byLanguage)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("starts")
  void orders_showEveryStateCarrierRefundInvoiceAndDelay(Instant start) {
    List<Order> orders = ordersAt(start);

    assertThat(orders.stream().map(Order::status).collect(Collectors.toSet()))
        .isEqualTo(EnumSet.allOf(OrderStatus.class));
    assertThat(
            orders.stream()
                .flatMap(o -> o.parcels().stream())
                .map(Parcel::carrier)
                .collect(Collectors.toSet()))
        .isEqualTo(Set.of("SF", "YTO", "ZTO", "JD", "EMS", "UPS", "DHL"));
    assertThat(
            orders.stream()
                .flatMap(o -> o.refunds().stream())
                .map(Refund::status)
                .collect(Collectors.toSet()))
        .contains("requested", "approved", "paid");
    assertThat(orders).anyMatch(o -> !o.invoices().isEmpty());
    assertThat(orders).anyMatch(o -> o.status() == OrderStatus.SHIPPED && late(o, start));
  }

  @ParameterizedTest
  @MethodSource("starts")
  void whatHappened_isOverAndInOrder(Instant start) {
    for (Order order : ordersAt(start)) {
      List<Instant> happened =
          Stream.of(
                  Stream.of(order.placedAt()),
                  Stream.ofNullable(order.paidAt()),
                  order.parcels().stream().flatMap(p -> p.events().stream()).map(TrackingStep::at))
              .flatMap(times -> times)
              .toList();

      assertThat(happened).as(order.orderNo()).isSorted().allMatch(at -> at.isBefore(start));
      assertThat(afterwards(order))
          .as(order.orderNo())
          .allMatch(at -> at.isAfter(order.placedAt()) && at.isBefore(start));
    }
  }

  private static List<Instant> afterwards(Order order) {
    return Stream.of(
            Stream.ofNullable(order.deliveredAt()),
            order.refunds().stream().map(Refund::requestedAt),
            order.refunds().stream().map(Refund::paidAt).filter(at -> at != null),
            order.invoices().stream().map(invoice -> invoice.issuedAt()))
        .flatMap(times -> times)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("starts")
  void eachOrder_fitsItsState(Instant start) {
    for (Order order : ordersAt(start)) {
      OrderStatus status = order.status();
      boolean arrived =
          Set.of(
                  OrderStatus.DELIVERED,
                  OrderStatus.COMPLETED,
                  OrderStatus.RETURNING,
                  OrderStatus.REFUNDED)
              .contains(status);

      assertThat(order.deliveredAt() != null).as(order.orderNo()).isEqualTo(arrived);
      assertThat(order.parcels().isEmpty())
          .as(order.orderNo())
          .isEqualTo(!arrived && status != OrderStatus.SHIPPED || digital(order));
      assertThat(order.promisedAt()).as(order.orderNo()).isAfter(order.placedAt());
      assertThat(order.total()).as(order.orderNo()).isEqualTo(sum(order));
      assertThat(order.address() == null).as(order.orderNo()).isEqualTo(digital(order));
    }
  }

  private static boolean digital(Order order) {
    Map<String, Product> products = DemoProducts.bySku();
    return order.items().stream().allMatch(item -> DemoProducts.digital(products.get(item.sku())));
  }

  private static Money sum(Order order) {
    return Money.of(
        order.items().stream()
            .map((OrderItem item) -> item.price().times(item.quantity()).amount())
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .toPlainString(),
        "CNY");
  }

  @ParameterizedTest
  @MethodSource("starts")
  void orderOfTheFirstCustomer_isShippedAndInTime(Instant start) {
    Order order =
        ordersAt(start).stream()
            .filter(o -> o.orderNo().equals("ORD20230801"))
            .findFirst()
            .orElseThrow();

    assertThat(order.userId()).isEqualTo("12345");
    assertThat(order.status()).isEqualTo(OrderStatus.SHIPPED);
    assertThat(order.promisedAt()).isAfter(start).isBefore(start.plus(Duration.ofDays(7)));
    Parcel parcel = order.lastParcel().orElseThrow();
    assertThat(parcel.carrier()).isEqualTo("SF");
    assertThat(parcel.waybill()).matches("SF\\d{13}");
    assertThat(parcel.estimatedAt()).isAfter(start).isBefore(order.promisedAt());
    assertThat(parcel.events()).hasSizeGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("starts")
  void firstCustomer_hasOneRecentAndTwoOldOrders(Instant start) {
    List<Order> all = ordersAt(start).stream().filter(o -> o.userId().equals("12345")).toList();

    assertThat(all).hasSize(3);
    assertThat(all.stream().filter(o -> recent(o, start)).map(Order::orderNo))
        .containsExactly("ORD20230801");
  }

  private static boolean recent(Order order, Instant start) {
    return order.placedAt().isAfter(start.minus(90, ChronoUnit.DAYS));
  }

  private static boolean late(Order order, Instant start) {
    return order.promisedAt() != null
        && order.promisedAt().isBefore(start)
        && order.deliveredAt() == null;
  }

  @Test
  void secondStartOnTheSameDay_changesNothing() {
    CommerceDesk desk = filledAt(NOON);
    List<Order> before = desk.orders(null, null, 1000).entries();
    desk.put(new Customer("10001", null, null, null, null, null));

    filledAt(NOON.plus(Duration.ofHours(3)));

    assertThat(desk.orders(null, null, 1000).entries()).isEqualTo(before);
    assertThat(desk.customer("10001").name()).isNull();
  }

  @Test
  void startOnAnotherDay_movesTheDatesAndKeepsTheRest() {
    List<Order> before = filledAt(NOON).orders(null, null, 1000).entries();

    List<Order> after = filledAt(NOON.plus(Duration.ofDays(5))).orders(null, null, 1000).entries();

    assertThat(after)
        .extracting(Order::orderNo)
        .hasSameElementsAs(before.stream().map(Order::orderNo).toList());
    assertThat(byNumber(after))
        .usingElementComparator(Comparator.comparing(Order::placedAt))
        .isEqualTo(byNumber(before).stream().map(o -> moved(o, Duration.ofDays(5))).toList());
  }

  private static List<Order> byNumber(List<Order> orders) {
    return orders.stream().sorted(Comparator.comparing(Order::orderNo)).toList();
  }

  private static Order moved(Order o, Duration by) {
    return new Order(
        o.orderNo(),
        o.userId(),
        o.status(),
        o.placedAt().plus(by),
        o.promisedAt(),
        o.paidAt(),
        o.deliveredAt(),
        o.items(),
        o.total(),
        o.address(),
        o.parcels(),
        o.refunds(),
        o.invoices());
  }

  @Test
  void filledAtTheStart_isTheShopNamedDemo() {
    StandaloneCommerce commerce = Database.commerce(Clock.fixed(NOON, ZoneOffset.UTC));

    commerce.fillDemoShop();

    ShopScope.run(
        DemoShop.SHOP,
        () -> {
          assertThat(commerce.commerceDesk().order(DemoShop.LANDMARK).userId()).isEqualTo("12345");
          assertThat(commerce.productNames().all()).hasSizeGreaterThanOrEqualTo(100);
        });
  }

  @Test
  void phoneNumbers_belongToNobody() {
    assertThat(DemoCustomers.byId().values())
        .allSatisfy(
            customer ->
                assertThat(customer.phone()).matches("100 0000 00\\d\\d|\\+1 202 555 01\\d\\d"))
        .allSatisfy(customer -> assertThat(customer.email()).endsWith("@example.com"));
  }

  @Test
  void documentedOrders_areTheOnesInTheShop() throws IOException {
    List<Order> orders = ordersAt(NOON);
    Set<String> named =
        DemoOrders.all(DemoProducts.bySku().values()).stream()
            .map(PlannedOrder::orderNo)
            .filter(number -> !number.startsWith("ORD900"))
            .collect(Collectors.toSet());

    List<List<String>> rows = documentedRows();

    assertThat(rows).extracting(row -> row.get(1)).containsExactlyInAnyOrderElementsOf(named);
    assertThat(rows).allSatisfy(row -> assertThat(orders).anyMatch(order -> describes(row, order)));
  }

  @Test
  void customerDocumentedWithoutOrders_hasNone() {
    assertThat(DemoCustomers.byId()).containsKey("10009");
    assertThat(ordersAt(NOON)).extracting(Order::userId).doesNotContain("10009");
  }

  private static boolean describes(List<String> row, Order order) {
    String carrier = order.lastParcel().map(Parcel::carrier).orElse("–");
    return List.of(
            order.userId(),
            order.orderNo(),
            order.status().code(),
            skus(order),
            carrier,
            late(order, NOON) && order.status() == OrderStatus.SHIPPED ? "yes" : "no")
        .equals(row.subList(0, 6));
  }

  private static String skus(Order order) {
    return order.items().stream().map(OrderItem::sku).collect(Collectors.joining(", "));
  }

  /** The rows of the table whose first cell is a customer and whose second is an order. */
  private static List<List<String>> documentedRows() throws IOException {
    return Files.readAllLines(Path.of("../docs/demo-shop.md")).stream()
        .filter(line -> line.matches("\\| \\d+ \\| ORD.*"))
        .map(line -> Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList())
        .toList();
  }

  private static List<Order> ordersAt(Instant start) {
    return DemoShop.orders(Clock.fixed(start, ZoneOffset.UTC));
  }

  private static CommerceDesk filledAt(Instant start) {
    Clock clock = Clock.fixed(start, ZoneOffset.UTC);
    new DemoShop(
            Database.orders(),
            Database.products(),
            Database.customers(),
            Database.requests(clock),
            clock)
        .fillThisShop();
    return Database.commerce(clock).commerceDesk();
  }
}
