package io.kefu.commerce.internal;

import io.kefu.commerce.Customer;
import io.kefu.commerce.Invoice;
import io.kefu.commerce.Order;
import io.kefu.commerce.OrderItem;
import io.kefu.commerce.OrderStatus;
import io.kefu.commerce.Parcel;
import io.kefu.commerce.Product;
import io.kefu.commerce.Refund;
import io.kefu.commerce.TrackingStep;
import io.kefu.shared.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Tells a planned order as it happened: what has happened lies on days before the start, so that
 * nothing of it is in the future, at whatever hour the server starts.
 */
record DemoStory(
    DemoCalendar calendar, Map<String, Product> products, Map<String, Customer> customers) {

  private static final Currency CURRENCY = Currency.getInstance("CNY");

  /** An order waits half an hour for payment; a demo order that waits shall not look overdue. */
  private static final Duration WAITED_FOR_PAYMENT = Duration.ofMinutes(10);

  private static final Duration UNTIL_PAID = Duration.ofMinutes(5);

  Order order(PlannedOrder plan) {
    Instant placedAt = placedAt(plan);
    List<OrderItem> items = plan.items().stream().map(this::item).toList();
    Money total = total(items);
    return new Order(
        plan.orderNo(),
        plan.userId(),
        plan.status(),
        placedAt,
        calendar.in(plan.promised(), 23, 59),
        paid(plan) ? placedAt.plus(UNTIL_PAID) : null,
        plan.delivered() == null ? null : calendar.daysAgo(plan.delivered(), 15, 40),
        items,
        total,
        needsAddress(plan) ? DemoCustomers.address(customer(plan)) : null,
        parcels(plan),
        refunds(plan, total, placedAt),
        invoices(plan));
  }

  private Instant placedAt(PlannedOrder plan) {
    return plan.placed() == 0
        ? calendar.now().minus(WAITED_FOR_PAYMENT)
        : calendar.daysAgo(plan.placed(), 10, Math.floorMod(plan.orderNo().hashCode(), 60));
  }

  /** Of the cancelled orders, those were paid for which a refund is on its way. */
  private static boolean paid(PlannedOrder plan) {
    return switch (plan.status()) {
      case UNPAID -> false;
      case CANCELLED -> plan.refund() != null;
      default -> true;
    };
  }

  private boolean needsAddress(PlannedOrder plan) {
    return plan.items().stream().anyMatch(item -> !DemoProducts.digital(product(item.sku())));
  }

  private OrderItem item(PlannedOrder.Item item) {
    Product product = product(item.sku());
    Money price =
        item.price() == null ? product.price() : new Money(new BigDecimal(item.price()), CURRENCY);
    return new OrderItem(product.sku(), product.title(), item.quantity(), price);
  }

  private Product product(String sku) {
    Product product = products.get(sku);
    if (product == null) {
      throw new IllegalStateException(
          "a demo order names the SKU '" + sku + "', which products.tsv does not have");
    }
    return product;
  }

  private Customer customer(PlannedOrder plan) {
    Customer customer = customers.get(plan.userId());
    if (customer == null) {
      throw new IllegalStateException("order " + plan.orderNo() + " names no demo customer");
    }
    return customer;
  }

  private static Money total(List<OrderItem> items) {
    return new Money(
        items.stream()
            .map(item -> item.price().times(item.quantity()).amount())
            .reduce(BigDecimal.ZERO, BigDecimal::add),
        CURRENCY);
  }

  private List<Parcel> parcels(PlannedOrder plan) {
    if (plan.carrier() == null || plan.sent() == null) {
      return List.of();
    }
    Integer estimated = plan.estimated();
    return List.of(
        new Parcel(
            plan.carrier(),
            DemoWaybills.of(plan.carrier(), plan.orderNo()),
            parcelStatus(plan),
            estimated == null ? null : calendar.in(estimated, 18, 0),
            steps(plan, plan.sent())));
  }

  private static String parcelStatus(PlannedOrder plan) {
    if (plan.delivered() != null) {
      return "delivered";
    }
    boolean today = plan.estimated() != null && plan.estimated() == 0;
    return today ? "out_for_delivery" : "in_transit";
  }

  private List<TrackingStep> steps(PlannedOrder plan, int sent) {
    int arrived = plan.delivered() == null ? 1 : plan.delivered();
    List<TrackingStep> steps = new ArrayList<>();
    steps.add(step(sent, 18, 30, "已揽收", "Picked up by the carrier"));
    if (sent - 1 >= arrived) {
      steps.add(step(sent - 1, 3, 20, "已到达示例一号转运中心", "Arrived at transit centre Sample 1"));
    }
    if (sent - 2 >= arrived) {
      steps.add(
          plan.late()
              ? step(sent - 2, 6, 45, "因天气原因在转运中心滞留", "Held at the transit centre by the weather")
              : step(sent - 2, 6, 45, "已发往示例市", "On its way to Sampletown"));
    }
    if (plan.delivered() != null) {
      steps.add(step(arrived, 8, 10, "派送中", "Out for delivery"));
      steps.add(step(arrived, 15, 40, "已签收", "Delivered"));
    }
    return steps;
  }

  private TrackingStep step(int daysAgo, int hour, int minute, String text, String english) {
    return new TrackingStep(
        calendar.daysAgo(daysAgo, hour, minute), text, Map.of("zh", text, "en", english));
  }

  private List<Refund> refunds(PlannedOrder plan, Money total, Instant placedAt) {
    if (plan.refund() == null) {
      return List.of();
    }
    Instant requested = requestedAt(plan, placedAt);
    return List.of(
        new Refund(
            "RF-" + plan.orderNo(),
            total,
            plan.refund(),
            requested,
            plan.refund().equals("paid") ? requested.plus(Duration.ofHours(6)) : null));
  }

  private Instant requestedAt(PlannedOrder plan, Instant placedAt) {
    return plan.status() == OrderStatus.CANCELLED || plan.delivered() == null
        ? placedAt.plus(Duration.ofHours(2))
        : calendar.daysAgo(Math.max(1, plan.delivered() - 2), 16, 30);
  }

  private List<Invoice> invoices(PlannedOrder plan) {
    @Nullable Integer delivered = plan.delivered();
    if (plan.invoice() == null || delivered == null) {
      return List.of();
    }
    long number = Math.abs(new Random(plan.orderNo().hashCode()).nextLong() % 100_000_000L);
    return List.of(
        new Invoice(
            "2500%08d".formatted(number),
            plan.invoice(),
            calendar.daysAgo(Math.max(1, delivered - 1), 17, 0)));
  }
}
