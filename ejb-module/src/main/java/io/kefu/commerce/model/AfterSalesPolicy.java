package io.kefu.commerce.model;

import io.kefu.commerce.Order;
import io.kefu.commerce.OrderItem;
import io.kefu.commerce.OrderRequest;
import io.kefu.commerce.OrderStatus;
import io.kefu.commerce.Product;
import io.kefu.commerce.Refusal;
import io.kefu.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which a shop whose data we keep takes requests. A shop with a system of its own
 * judges there.
 *
 * <p>A time limit of n days counts from the day after; as the day's end depends on the customer's
 * place, a day of grace is given.
 *
 * <p>What comes back for some items of an order is their price there, but never more than their
 * share of what was paid: a discount on all of the order is in its total alone, and lowers each
 * item in proportion to its price. Rounded down.
 *
 * @param faultDays in which faulty, damaged or wrong goods may be sent back
 * @param freshDays the same for goods that spoil
 * @param exchangeDays in which another size or colour may be had
 * @param invoiceDays after delivery in which an invoice may be asked for
 * @param priceDays after payment in which a fallen price is made good
 * @param standardDays in which goods may be returned that the shop's products do not list any more
 */
public record AfterSalesPolicy(
    int faultDays,
    int freshDays,
    int exchangeDays,
    int invoiceDays,
    int priceDays,
    int standardDays) {

  /** As the shipped articles tell customers. */
  public static final AfterSalesPolicy STANDARD = new AfterSalesPolicy(15, 1, 7, 180, 15, 7);

  private static final Duration GRACE = Duration.ofDays(1);

  /** Reasons for which the shop stands. */
  private static final Set<String> OUR_FAULT = Set.of("damaged", "faulty", "wrong");

  private static final Set<OrderStatus> ARRIVED =
      Set.of(OrderStatus.DELIVERED, OrderStatus.COMPLETED);
  private static final Set<OrderStatus> GIVEN_BACK =
      Set.of(OrderStatus.RETURNING, OrderStatus.REFUNDED);
  private static final Set<OrderStatus> OVER =
      Set.of(OrderStatus.CANCELLED, OrderStatus.RETURNING, OrderStatus.REFUNDED);

  /** What the shop says to a request. */
  public sealed interface Judgement {

    /**
     * It may be done.
     *
     * @param amount it comes to
     * @param until when it may
     */
    record Allowed(@Nullable Money amount, @Nullable Instant until) implements Judgement {}

    record Refused(Refusal why) implements Judgement {}
  }

  /**
   * @param products the product of a SKU, if the shop has it
   */
  public Judgement judge(
      OrderRequest request,
      Order order,
      Function<String, Optional<Product>> products,
      Instant now) {
    return switch (request.kind()) {
      case ADDRESS_CHANGE -> addressChange(order);
      case RETURN -> giveBack(request, order, products, now, true);
      case EXCHANGE -> giveBack(request, order, products, now, false);
      case INVOICE -> invoice(order, now);
      case PRICE_DIFFERENCE -> priceDifference(order, products, now);
      case URGE -> urge(order);
    };
  }

  private static Judgement addressChange(Order order) {
    boolean open = order.status() == OrderStatus.UNPAID || order.status() == OrderStatus.PAID;
    if (!open) {
      return refused(Refusal.TOO_LATE);
    }
    return order.address() == null ? refused(Refusal.EXCLUDED) : new Judgement.Allowed(null, null);
  }

  private Judgement giveBack(
      OrderRequest request,
      Order order,
      Function<String, Optional<Product>> products,
      Instant now,
      boolean refund) {
    if (GIVEN_BACK.contains(order.status())) {
      return refused(Refusal.STARTED);
    }
    if (order.status() == OrderStatus.CANCELLED) {
      return refused(Refusal.EXCLUDED);
    }
    Instant delivered = order.deliveredAt();
    if (!ARRIVED.contains(order.status()) || delivered == null) {
      return refused(Refusal.NOT_YET);
    }
    List<OrderItem> items = items(request, order);
    boolean ourFault = OUR_FAULT.contains(request.details().getOrDefault("reason", ""));
    int days =
        items.stream()
            .mapToInt(i -> daysToGiveBack(products.apply(i.sku()), ourFault, refund))
            .min()
            .orElse(0);
    if (days == 0) {
      return refused(Refusal.EXCLUDED);
    }
    Instant until = delivered.plus(Duration.ofDays(days));
    return over(until, now)
        ? refused(Refusal.TOO_LATE)
        : new Judgement.Allowed(refund ? refund(order, items) : null, until);
  }

  private static List<OrderItem> items(OrderRequest request, Order order) {
    return order.items().stream()
        .filter(i -> request.item().map(i.sku()::equalsIgnoreCase).orElse(true))
        .toList();
  }

  private int daysToGiveBack(Optional<Product> product, boolean ourFault, boolean refund) {
    int free = product.map(Product::returnableDays).orElse(standardDays);
    if (product.filter(AfterSalesPolicy::digital).isPresent()) {
      return 0;
    }
    if (ourFault) {
      return free == 0 ? freshDays : faultDays;
    }
    return refund ? free : Math.min(free, exchangeDays);
  }

  private static boolean digital(Product product) {
    return "digital".equals(product.attributes().get("delivery"));
  }

  /**
   * All that was paid for all of the order; for some of it their price, at most their share; never
   * what is paid back already or on its way.
   */
  private static Money refund(Order order, List<OrderItem> items) {
    BigDecimal left = left(order);
    if (items.size() == order.items().size()) {
      return new Money(left, order.total().currency());
    }
    BigDecimal price = price(items);
    return new Money(price.min(share(price, order)).min(left), order.total().currency());
  }

  private static BigDecimal left(Order order) {
    BigDecimal back =
        order.refunds().stream()
            .filter(r -> !r.status().equals("refused"))
            .map(r -> r.amount().amount())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return order.total().amount().subtract(back).max(BigDecimal.ZERO);
  }

  private static BigDecimal share(BigDecimal price, Order order) {
    BigDecimal all = price(order.items());
    BigDecimal paid = order.total().amount();
    return all.signum() == 0
        ? BigDecimal.ZERO
        : price.multiply(paid).divide(all, paid.scale(), RoundingMode.DOWN);
  }

  private static BigDecimal price(List<OrderItem> items) {
    return items.stream()
        .map(i -> i.price().times(i.quantity()).amount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Judgement invoice(Order order, Instant now) {
    if (!order.invoices().isEmpty()) {
      return refused(Refusal.STARTED);
    }
    if (OVER.contains(order.status())) {
      return refused(Refusal.EXCLUDED);
    }
    if (order.paidAt() == null) {
      return refused(Refusal.NOT_YET);
    }
    Instant delivered = order.deliveredAt();
    Instant until = delivered == null ? null : delivered.plus(Duration.ofDays(invoiceDays));
    return until != null && over(until, now)
        ? refused(Refusal.TOO_LATE)
        : new Judgement.Allowed(order.total(), until);
  }

  private Judgement priceDifference(
      Order order, Function<String, Optional<Product>> products, Instant now) {
    Instant paid = order.paidAt();
    if (OVER.contains(order.status())) {
      return refused(Refusal.EXCLUDED);
    }
    if (paid == null) {
      return refused(Refusal.NOT_YET);
    }
    Instant until = paid.plus(Duration.ofDays(priceDays));
    if (over(until, now)) {
      return refused(Refusal.TOO_LATE);
    }
    boolean covered =
        order.items().stream()
            .anyMatch(i -> products.apply(i.sku()).filter(p -> p.returnableDays() > 0).isPresent());
    if (!covered) {
      return refused(Refusal.EXCLUDED);
    }
    BigDecimal fallen =
        order.items().stream()
            .map(i -> products.apply(i.sku()).map(p -> fallen(i, p)).orElse(BigDecimal.ZERO))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return fallen.signum() == 0
        ? refused(Refusal.NOTHING)
        : new Judgement.Allowed(new Money(fallen, order.total().currency()), until);
  }

  /** Goods that spoil or are sent by message are not covered, nor another currency. */
  private static BigDecimal fallen(OrderItem item, Product product) {
    boolean covered =
        product.returnableDays() > 0 && product.price().currency().equals(item.price().currency());
    return covered
        ? item.price()
            .amount()
            .subtract(product.price().amount())
            .max(BigDecimal.ZERO)
            .multiply(BigDecimal.valueOf(item.quantity()))
        : BigDecimal.ZERO;
  }

  private static Judgement urge(Order order) {
    return switch (order.status()) {
      case UNPAID -> refused(Refusal.NOT_YET);
      case PAID, PACKED, SHIPPED -> new Judgement.Allowed(null, null);
      default -> refused(Refusal.TOO_LATE);
    };
  }

  private static boolean over(Instant until, Instant now) {
    return until.plus(GRACE).isBefore(now);
  }

  private static Judgement refused(Refusal why) {
    return new Judgement.Refused(why);
  }
}
