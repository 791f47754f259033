package io.kefu.web.commerce;

import com.fasterxml.jackson.databind.JsonNode;
import io.kefu.commerce.Invoice;
import io.kefu.commerce.Order;
import io.kefu.commerce.OrderItem;
import io.kefu.commerce.OrderStatus;
import io.kefu.commerce.Parcel;
import io.kefu.commerce.PostalAddress;
import io.kefu.commerce.Refund;
import io.kefu.commerce.TrackingStep;
import io.kefu.shared.InvalidRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads orders from the wire. */
final class OrderReader {

  private static final List<String> STATUSES =
      Arrays.stream(OrderStatus.values()).map(OrderStatus::code).toList();
  private static final List<String> PARCEL_STATUSES =
      List.of("created", "in_transit", "out_for_delivery", "delivered", "returned", "lost");
  private static final List<String> REFUND_STATUSES =
      List.of("requested", "approved", "paid", "refused");
  private static final List<String> INVOICE_KINDS = List.of("electronic", "paper");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private OrderReader() {}

  /**
   * @throws InvalidRequest naming every wrong field
   */
  static Order read(String orderNo, @Nullable JsonNode body) {
    Fields fields = Fields.of(body);
    Order order = order(orderNo, fields);
    fields.check();
    return order;
  }

  private static Order order(String orderNo, Fields fields) {
    String number = PathName.inBody(fields, "order_no", orderNo, true);
    String userId = fields.line("user_id", Limits.USER_ID);
    OrderStatus status = status(fields);
    return new Order(
        number,
        userId,
        status,
        fields.time("placed_at"),
        fields.optionalTime("promised_at"),
        fields.optionalTime("paid_at"),
        fields.optionalTime("delivered_at"),
        items(fields),
        AmountReader.read(fields, "total"),
        fields.optionalObject("address", OrderReader::address),
        fields.list("parcels", Limits.PARCELS, OrderReader::parcel),
        fields.list("refunds", Limits.PAPERS, OrderReader::refund),
        fields.list("invoices", Limits.PAPERS, OrderReader::invoice));
  }

  private static OrderStatus status(Fields fields) {
    int known = STATUSES.indexOf(fields.oneOf("status", STATUSES));
    return known < 0 ? OrderStatus.UNPAID : OrderStatus.values()[known];
  }

  private static List<OrderItem> items(Fields fields) {
    List<OrderItem> items = fields.list("items", Limits.ITEMS, OrderReader::item);
    if (items.isEmpty()) {
      fields.wrongOnce("items", "must have at least one entry");
    }
    return items;
  }

  private static OrderItem item(Fields fields) {
    return new OrderItem(
        fields.line("sku", Limits.NUMBER),
        TitleReader.read(fields, "title"),
        fields.count("quantity", 1, Limits.QUANTITY),
        AmountReader.read(fields, "price"));
  }

  private static PostalAddress address(Fields fields) {
    List<String> lines = fields.lineList("lines", Limits.ADDRESS_LINES, Limits.NAME);
    if (lines.isEmpty()) {
      fields.wrongOnce("lines", "must have at least one entry");
    }
    String country = fields.line("country", Limits.SHORT);
    if (!COUNTRIES.contains(country)) {
      fields.wrongOnce("country", "must be an ISO 3166 code of two letters, such as CN");
    }
    return new PostalAddress(
        fields.line("name", Limits.NAME), fields.line("phone", Limits.SHORT), lines, country);
  }

  private static Parcel parcel(Fields fields) {
    return new Parcel(
        fields.line("carrier", Limits.CARRIER),
        fields.line("waybill", Limits.NUMBER),
        fields.oneOf("status", PARCEL_STATUSES),
        fields.optionalTime("estimated_at"),
        fields.list("events", Limits.STEPS, OrderReader::step).stream()
            .sorted(Comparator.comparing(TrackingStep::at))
            .toList());
  }

  private static TrackingStep step(Fields fields) {
    return new TrackingStep(
        fields.time("at"),
        fields.lines("text", Limits.STEP),
        TitleReader.byLanguage(fields, "translations", Limits.STEP));
  }

  private static Refund refund(Fields fields) {
    return new Refund(
        fields.line("id", Limits.NUMBER),
        AmountReader.read(fields, "amount"),
        fields.oneOf("status", REFUND_STATUSES),
        fields.time("requested_at"),
        fields.optionalTime("paid_at"));
  }

  private static Invoice invoice(Fields fields) {
    return new Invoice(
        fields.line("number", Limits.NUMBER),
        fields.oneOf("kind", INVOICE_KINDS),
        fields.time("issued_at"));
  }
}
