package io.kefu.commerce.internal;

import io.kefu.commerce.Order;
import io.kefu.commerce.OrderStatus;
import io.kefu.commerce.PostalAddress;
import io.kefu.commerce.Refund;
import io.kefu.shared.Money;
import io.kefu.shared.Uuid7;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * An order as we keep it for a shop. Its number never changes; everything else is replaced whole
 * whenever the shop tells it anew. Changes that we make ourselves, when the customer confirmed
 * them: it is cancelled or goes to another address, while it has not left; its return begins, or
 * money is paid back for it, once it has arrived. The address is sealed.
 */
@Entity
@Table(name = "shop_order")
class StoredOrder {

  /** Orders are read by the page: their lines come in one query for up to so many of them. */
  private static final int BATCH = 100;

  @Id private UUID id;

  @Version private long version;

  @TenantId
  @Column(length = 36)
  private String shop;

  @Column(name = "order_no", length = 64)
  private String orderNo;

  @Column(name = "order_key", length = 192)
  private String orderKey;

  @Column(name = "user_id", length = 128)
  private String userId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(length = 16)
  private OrderStatus status;

  @Column(name = "placed_at")
  private Instant placedAt;

  @Column(name = "promised_at")
  private @Nullable Instant promisedAt;

  @Column(name = "paid_at")
  private @Nullable Instant paidAt;

  @Column(name = "delivered_at")
  private @Nullable Instant deliveredAt;

  @Column(name = "total_amount", precision = 19, scale = 4)
  private BigDecimal totalAmount;

  @Column(length = 3)
  private String currency;

  @Column(name = "address_name", length = 1600)
  private @Nullable String addressName;

  @Column(name = "address_phone", length = 600)
  private @Nullable String addressPhone;

  @Column(name = "address_lines", length = 24000)
  private @Nullable String addressLines;

  @Column(name = "address_country", length = 2)
  private @Nullable String addressCountry;

  @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("lineNo")
  @BatchSize(size = BATCH)
  private List<StoredItem> items = new ArrayList<>();

  @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("lineNo")
  @BatchSize(size = BATCH)
  private List<StoredParcel> parcels = new ArrayList<>();

  @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("lineNo")
  @BatchSize(size = BATCH)
  private List<StoredRefund> refunds = new ArrayList<>();

  @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("lineNo")
  @BatchSize(size = BATCH)
  private List<StoredInvoice> invoices = new ArrayList<>();

  /** For the container. */
  @NullUnmarked
  protected StoredOrder() {}

  StoredOrder(String orderKey) {
    this.id = Uuid7.next();
    this.orderKey = orderKey;
  }

  /** Takes over what the shop says, all of it. */
  void replaceBy(Order order, AddressSeal seal) {
    orderNo = order.orderNo();
    userId = order.userId();
    status = order.status();
    placedAt = order.placedAt();
    promisedAt = order.promisedAt();
    paidAt = order.paidAt();
    deliveredAt = order.deliveredAt();
    totalAmount = order.total().amount();
    currency = order.total().currency().getCurrencyCode();
    take(seal.close(order.address(), id));
    refill(items, order.items().size(), i -> new StoredItem(this, i, order.items().get(i)));
    refill(parcels, order.parcels().size(), i -> new StoredParcel(this, i, order.parcels().get(i)));
    refill(refunds, order.refunds().size(), i -> new StoredRefund(this, i, order.refunds().get(i)));
    refill(
        invoices,
        order.invoices().size(),
        i -> new StoredInvoice(this, i, order.invoices().get(i)));
  }

  private void take(AddressSeal.@Nullable Sealed address) {
    addressName = address == null ? null : address.name();
    addressPhone = address == null ? null : address.phone();
    addressLines = address == null ? null : address.lines();
    addressCountry = address == null ? null : address.country();
  }

  private static <T> void refill(List<T> lines, int size, IntFunction<T> line) {
    lines.clear();
    IntStream.range(0, size).mapToObj(line).forEach(lines::add);
  }

  /** Whether the order is cancelled now; false if it is too late. */
  boolean cancel() {
    if (status.cancellable()) {
      status = OrderStatus.CANCELLED;
    }
    return status == OrderStatus.CANCELLED;
  }

  /** Sends it elsewhere. */
  void moveTo(PostalAddress address, AddressSeal seal) {
    take(seal.close(address, id));
  }

  /** It comes back, and its money with it. */
  void beginReturn(Refund refund) {
    status = OrderStatus.RETURNING;
    payBack(refund);
  }

  void payBack(Refund refund) {
    refunds.add(new StoredRefund(this, refunds.size(), refund));
  }

  String orderNo() {
    return orderNo;
  }

  Instant placedAt() {
    return placedAt;
  }

  String orderKey() {
    return orderKey;
  }

  Order told(AddressSeal seal) {
    return new Order(
        orderNo,
        userId,
        status,
        placedAt,
        promisedAt,
        paidAt,
        deliveredAt,
        items.stream().map(StoredItem::told).toList(),
        new Money(totalAmount, Currency.getInstance(currency)),
        sealedAddress().map(closed -> seal.open(closed, id)).orElse(null),
        parcels.stream().map(StoredParcel::told).toList(),
        refunds.stream().map(StoredRefund::told).toList(),
        invoices.stream().map(StoredInvoice::told).toList());
  }

  private Optional<AddressSeal.Sealed> sealedAddress() {
    return addressName == null
            || addressPhone == null
            || addressLines == null
            || addressCountry == null
        ? Optional.empty()
        : Optional.of(
            new AddressSeal.Sealed(addressName, addressPhone, addressLines, addressCountry));
  }
}
