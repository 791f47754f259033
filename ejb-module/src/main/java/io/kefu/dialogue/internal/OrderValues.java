package io.kefu.dialogue.internal;

import io.kefu.commerce.Invoice;
import io.kefu.commerce.Order;
import io.kefu.commerce.OrderItem;
import io.kefu.commerce.Parcel;
import io.kefu.commerce.Refund;
import io.kefu.commerce.TrackingStep;
import io.kefu.shared.LanguageTag;
import io.kefu.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What guards and messages may know of an order, by path. Never the address. */
final class OrderValues {

  static final Set<String> PATHS =
      Set.of(
          "order.no",
          "order.product",
          "order.status",
          "order.status_name",
          "order.placed_on",
          "order.total",
          "order.promised_on",
          "order.delivered_on",
          "order.cancellable",
          "order.paid",
          "order.parcels",
          "order.carrier",
          "order.waybill",
          "order.parcel_status",
          "order.step",
          "order.step_at",
          "order.expected_on",
          "order.refund_amount",
          "order.refund_status",
          "order.refund_asked_on",
          "order.refund_paid_on",
          "order.invoice_no",
          "order.invoice_kind",
          "order.invoice_on",
          "order.several",
          "item.title",
          "late.state",
          "late.days",
          "late.length",
          "voucher.amount",
          "voucher.cap",
          "voucher.per_day");

  private final Order order;
  private final Instant now;
  private final Wording wording;
  private final Map<String, Object> values = new HashMap<>();

  private OrderValues(Order order, Instant now, Wording wording) {
    this.order = order;
    this.now = now;
    this.wording = wording;
  }

  /**
   * @param parameters figures of the flow, for what is reckoned from them
   */
  static Map<String, Object> of(
      Order order, Instant now, Wording wording, Map<String, BigDecimal> parameters) {
    OrderValues values = new OrderValues(order, now, wording);
    values.putOrder();
    order.lastParcel().ifPresent(values::putParcel);
    values.putRefund();
    values.putInvoice();
    values.putLateness();
    values.putVoucher(parameters);
    return values.values;
  }

  private void putOrder() {
    values.put("order.no", order.orderNo());
    values.put("order.status", order.status().code());
    values.put("order.status_name", wording.name("status", order.status().code()));
    values.put("order.placed_on", wording.date(order.placedAt()));
    values.put("order.total", wording.money(order.total()));
    values.put("order.cancellable", order.status().cancellable());
    values.put("order.paid", order.paidAt() != null);
    values.put("order.several", order.items().size() > 1);
    putProduct();
    putDate("order.promised_on", order.promisedAt());
    putDate("order.delivered_on", order.deliveredAt());
  }

  private void putProduct() {
    if (!order.items().isEmpty()) {
      values.put("order.product", product(order, wording));
    }
  }

  /** The first product's name, and how many more there are. */
  static String product(Order order, Wording wording) {
    List<OrderItem> items = order.items();
    if (items.isEmpty()) {
      return "";
    }
    String title = title(items.get(0), wording);
    String others = String.valueOf(items.size() - 1);
    return items.size() == 1
        ? title
        : title + wording.say("order.and_more", path -> path.equals("n") ? others : null);
  }

  static String title(OrderItem item, Wording wording) {
    return item.title().in(wording.chinese() ? LanguageTag.CHINESE : LanguageTag.ENGLISH);
  }

  private void putParcel(Parcel parcel) {
    if (order.parcels().size() > 1) {
      values.put("order.parcels", (long) order.parcels().size());
    }
    values.put("order.carrier", wording.name("carrier", parcel.carrier()));
    values.put("order.waybill", parcel.waybill());
    values.put("order.parcel_status", parcel.status());
    putDate("order.expected_on", parcel.estimatedAt());
    parcel.lastStep().ifPresent(step -> putStep(parcel, step));
  }

  private void putStep(Parcel parcel, TrackingStep step) {
    values.put("order.step_at", wording.dateTime(step.at()));
    boolean foreign =
        wording.chinese() != step.text().codePoints().anyMatch(Character::isIdeographic);
    String text =
        step.in(wording.chinese() ? LanguageTag.CHINESE : LanguageTag.ENGLISH)
            .orElseGet(() -> foreign ? wording.name("parcel", parcel.status()) : step.text());
    values.put("order.step", text.replaceAll("[。.!！\\s]+$", ""));
  }

  private void putRefund() {
    if (!order.refunds().isEmpty()) {
      Refund refund = order.refunds().get(order.refunds().size() - 1);
      values.put("order.refund_amount", wording.money(refund.amount()));
      values.put("order.refund_status", refund.status());
      putDate("order.refund_asked_on", refund.requestedAt());
      putDate("order.refund_paid_on", refund.paidAt());
    }
  }

  private void putInvoice() {
    if (!order.invoices().isEmpty()) {
      Invoice invoice = order.invoices().get(order.invoices().size() - 1);
      values.put("order.invoice_no", invoice.number());
      values.put("order.invoice_kind", wording.name("invoice_form", invoice.kind()));
      putDate("order.invoice_on", invoice.issuedAt());
    }
  }

  /**
   * Late is counted in days of the shop's calendar, from the promised day to the day of delivery,
   * or today.
   */
  private void putLateness() {
    Instant promised = order.promisedAt();
    if (promised == null) {
      return;
    }
    Instant delivered = order.deliveredAt();
    Instant expected = order.lastParcel().map(Parcel::estimatedAt).orElse(null);
    long days = daysAfter(promised, delivered != null ? delivered : now);
    if (delivered != null) {
      putLate(days > 0 ? "late" : "on_time", days);
    } else if (days > 0) {
      putLate("overdue", days);
    } else if (expected != null && daysAfter(promised, expected) > 0) {
      putLate("expected_late", daysAfter(promised, expected));
    } else {
      putLate("in_time", 0);
    }
  }

  private void putLate(String state, long days) {
    values.put("late.state", state);
    values.put("late.days", Math.max(0, days));
    values.put("late.length", counted(Math.max(0, days)));
  }

  private String counted(long days) {
    return wording.say(
        days == 1 ? "unit.day" : "unit.days",
        path -> path.equals("n") ? String.valueOf(days) : null);
  }

  private long daysAfter(Instant promised, Instant then) {
    return ChronoUnit.DAYS.between(wording.day(promised), wording.day(then));
  }

  /**
   * {@code per_day} for each day late, at most {@code cap}, or {@code high_cap} where the order is
   * over {@code high_total}.
   */
  private void putVoucher(Map<String, BigDecimal> parameters) {
    BigDecimal perDay = parameters.get("per_day");
    BigDecimal cap = parameters.get("cap");
    if (perDay == null
        || cap == null
        || !order.total().currency().getCurrencyCode().equals("CNY")) {
      return;
    }
    BigDecimal high = parameters.get("high_total");
    boolean overHigh = high != null && order.total().amount().compareTo(high) > 0;
    BigDecimal limit = overHigh ? parameters.getOrDefault("high_cap", cap) : cap;
    values.put("voucher.per_day", yuan(perDay));
    values.put("voucher.cap", yuan(limit));
    if (values.get("late.days") instanceof Long days && days > 0) {
      values.put("voucher.amount", yuan(perDay.multiply(BigDecimal.valueOf(days)).min(limit)));
    }
  }

  private String yuan(BigDecimal amount) {
    return wording.money(Money.of(amount.toPlainString(), "CNY"));
  }

  private void putDate(String path, @Nullable Instant at) {
    if (at != null) {
      values.put(path, wording.date(at));
    }
  }
}
