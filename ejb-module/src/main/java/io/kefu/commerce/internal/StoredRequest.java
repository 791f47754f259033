package io.kefu.commerce.internal;

import io.kefu.commerce.OrderRequest;
import io.kefu.commerce.RequestKind;
import io.kefu.commerce.ShopRequest;
import io.kefu.commerce.model.AfterSalesPolicy.Judgement.Allowed;
import io.kefu.shared.Money;
import io.kefu.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * What a customer asked for an order. Prepared first, with no effect, and replaced by the next of
 * its kind, which has another number; done once the customer confirmed, and unchanged from then on.
 * What was asked is sealed, since it may hold an address.
 */
@Entity
@Table(name = "shop_request")
class StoredRequest {

  private static final String TABLE = "shop_request";

  @Id private UUID id;

  @Version private long version;

  @TenantId
  @Column(length = 36)
  private String shop;

  @Column(name = "request_no", length = 32)
  private String requestNo;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "order_id")
  private StoredOrder order;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(length = 24)
  private RequestKind kind;

  @Column(length = 24000)
  private String details;

  @Column(precision = 19, scale = 4)
  private @Nullable BigDecimal amount;

  @Column(length = 3)
  private @Nullable String currency;

  @Column(name = "until_at")
  private @Nullable Instant untilAt;

  @Column(name = "prepared_at")
  private Instant preparedAt;

  @Column(name = "done_at")
  private @Nullable Instant doneAt;

  /** For the container. */
  @NullUnmarked
  protected StoredRequest() {}

  StoredRequest(StoredOrder order, RequestKind kind) {
    this.id = Uuid7.next();
    this.order = order;
    this.kind = kind;
  }

  /**
   * Takes what is asked now in place of what was asked before.
   *
   * @param number that it gets if it is not the same as before
   */
  void prepare(Map<String, String> asked, String number, Allowed allowed, Instant now, Seal seal) {
    if (doneAt != null) {
      throw new IllegalStateException("request " + requestNo + " is done and stays as it is");
    }
    if (details == null || !details(seal).equals(asked)) {
      requestNo = number;
    }
    details = Objects.requireNonNull(seal.close(Texts.write(asked), TABLE, id, "details"));
    assess(allowed);
    preparedAt = now;
  }

  private void assess(Allowed allowed) {
    Money comesTo = allowed.amount();
    amount = comesTo == null ? null : comesTo.amount();
    currency = comesTo == null ? null : comesTo.currency().getCurrencyCode();
    untilAt = allowed.until();
  }

  /** With what it comes to at this moment. */
  void done(Allowed allowed, Instant now) {
    assess(allowed);
    doneAt = now;
  }

  boolean isDone() {
    return doneAt != null;
  }

  boolean doneSince(Instant then) {
    return doneAt != null && !doneAt.isBefore(then);
  }

  StoredOrder order() {
    return order;
  }

  RequestKind kind() {
    return kind;
  }

  String requestNo() {
    return requestNo;
  }

  private Map<String, String> details(Seal seal) {
    return Texts.attributes(Objects.requireNonNull(seal.open(details, TABLE, id, "details")));
  }

  ShopRequest told(String orderNo, Seal seal) {
    return new ShopRequest(
        requestNo,
        new OrderRequest(kind, orderNo, details(seal)),
        amount == null || currency == null
            ? null
            : new Money(amount, Currency.getInstance(currency)),
        untilAt,
        preparedAt,
        doneAt);
  }
}
