package io.kefu.web.commerce;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kefu.commerce.Invoice;
import io.kefu.commerce.Order;
import io.kefu.commerce.OrderItem;
import io.kefu.commerce.Parcel;
import io.kefu.commerce.Refund;
import io.kefu.commerce.TrackingStep;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An order on the wire. */
public record OrderForm(
    String orderNo,
    String userId,
    String status,
    Instant placedAt,
    @Nullable Instant promisedAt,
    @Nullable Instant paidAt,
    @Nullable Instant deliveredAt,
    List<ItemForm> items,
    AmountForm total,
    @Nullable AddressForm address,
    List<ParcelForm> parcels,
    List<RefundForm> refunds,
    List<InvoiceForm> invoices) {

  static OrderForm of(Order order) {
    return new OrderForm(
        order.orderNo(),
        order.userId(),
        order.status().code(),
        order.placedAt(),
        order.promisedAt(),
        order.paidAt(),
        order.deliveredAt(),
        order.items().stream().map(ItemForm::of).toList(),
        AmountForm.of(order.total()),
        Optional.ofNullable(order.address()).map(AddressForm::of).orElse(null),
        order.parcels().stream().map(ParcelForm::of).toList(),
        order.refunds().stream().map(RefundForm::of).toList(),
        order.invoices().stream().map(InvoiceForm::of).toList());
  }

  /** A line of the order. */
  public record ItemForm(String sku, Map<String, String> title, int quantity, AmountForm price) {

    static ItemForm of(OrderItem item) {
      return new ItemForm(
          item.sku(),
          new TreeMap<>(item.title().byLanguage()),
          item.quantity(),
          AmountForm.of(item.price()));
    }
  }

  /** A parcel of the order. */
  public record ParcelForm(
      String carrier,
      String waybill,
      String status,
      @Nullable Instant estimatedAt,
      List<StepForm> events) {

    static ParcelForm of(Parcel parcel) {
      return new ParcelForm(
          parcel.carrier(),
          parcel.waybill(),
          parcel.status(),
          parcel.estimatedAt(),
          parcel.events().stream().map(StepForm::of).toList());
    }
  }

  /**
   * A tracking step of a parcel.
   *
   * @param translations of its text, by language; may be empty
   */
  public record StepForm(
      Instant at,
      String text,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> translations) {

    static StepForm of(TrackingStep step) {
      return new StepForm(step.at(), step.text(), new TreeMap<>(step.translations()));
    }
  }

  /** A refund of the order. */
  public record RefundForm(
      String id, AmountForm amount, String status, Instant requestedAt, @Nullable Instant paidAt) {

    static RefundForm of(Refund refund) {
      return new RefundForm(
          refund.id(),
          AmountForm.of(refund.amount()),
          refund.status(),
          refund.requestedAt(),
          refund.paidAt());
    }
  }

  /** An invoice of the order. */
  public record InvoiceForm(String number, String kind, Instant issuedAt) {

    static InvoiceForm of(Invoice invoice) {
      return new InvoiceForm(invoice.number(), invoice.kind(), invoice.issuedAt());
    }
  }
}
