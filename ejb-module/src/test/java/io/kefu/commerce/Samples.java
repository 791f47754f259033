package io.kefu.commerce;

import io.kefu.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Orders, products and customers of a small shop. */
public final class Samples {

  public static final Instant NOV_1 = Instant.parse("2026-11-01T08:00:00Z");

  private Samples() {}

  public static Order order(String orderNo, String userId, OrderStatus status, Instant placedAt) {
    return new Order(
        orderNo,
        userId,
        status,
        placedAt,
        placedAt.plusSeconds(4 * 86_400),
        placedAt.plusSeconds(300),
        null,
        List.of(new OrderItem("TEE-BLK-M", tee(), 2, Money.of("59.00", "CNY"))),
        Money.of("118.00", "CNY"),
        new PostalAddress("示例客户", "100 0000 0001", List.of("示例市示例区", "示例路 \"1\" 号"), "CN"),
        List.of(parcel("SF1234567890123", placedAt)),
        List.of(),
        List.of());
  }

  public static Order shipped(String orderNo, String userId) {
    return order(orderNo, userId, OrderStatus.SHIPPED, NOV_1);
  }

  public static Order paid(String orderNo, String userId) {
    return order(orderNo, userId, OrderStatus.PAID, NOV_1);
  }

  /** With refund, invoice, second parcel and line, and a price in a currency without decimals. */
  public static Order refunded(String orderNo, String userId) {
    return new Order(
        orderNo,
        userId,
        OrderStatus.REFUNDED,
        NOV_1,
        null,
        NOV_1,
        NOV_1.plusSeconds(3 * 86_400),
        List.of(
            new OrderItem("TEE-BLK-M", tee(), 1, Money.of("59.00", "CNY")),
            new OrderItem("BOX", new LocalText(Map.of("ja", "箱")), 3, Money.of("1200", "JPY"))),
        Money.of("59.00", "CNY"),
        null,
        List.of(parcel("SF1", NOV_1), new Parcel("EMS", "EB1", "created", null, List.of())),
        List.of(
            new Refund(
                "RF-1",
                Money.of("59.00", "CNY"),
                "paid",
                NOV_1.plusSeconds(60),
                NOV_1.plusSeconds(90))),
        List.of(new Invoice("2500", "electronic", NOV_1)));
  }

  private static Parcel parcel(String waybill, Instant placedAt) {
    return new Parcel(
        "SF",
        waybill,
        "in_transit",
        placedAt.plusSeconds(3 * 86_400),
        List.of(
            new TrackingStep(placedAt.plusSeconds(3_600), "已揽收"),
            new TrackingStep(placedAt.plusSeconds(7_200), "已发出")));
  }

  public static LocalText tee() {
    return new LocalText(Map.of("zh", "纯棉T恤 黑色 M", "en", "Cotton tee, black, M"));
  }

  public static Product product(String sku, int stock) {
    return new Product(
        sku,
        tee(),
        "服饰/上衣/T恤",
        "Mulan Works",
        Money.of("59.00", "CNY"),
        stock,
        Map.of("material", "cotton", "size", "M"),
        7);
  }

  public static Customer customer(String userId) {
    return new Customer(userId, "示例客户", "zh-CN", "gold", "100 0000 0001", "customer@example.com");
  }
}
