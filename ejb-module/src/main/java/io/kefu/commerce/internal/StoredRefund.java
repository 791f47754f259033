package io.kefu.commerce.internal;

import io.kefu.commerce.Refund;
import io.kefu.shared.Money;
import io.kefu.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A refund of an order. */
@Entity
@Table(name = "refund")
class StoredRefund {

  @Id private UUID id;

  @TenantId
  @Column(length = 36)
  private String shop;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "order_id")
  private StoredOrder order;

  @Column(name = "line_no")
  private int lineNo;

  @Column(name = "refund_no", length = 64)
  private String refundNo;

  @Column(precision = 19, scale = 4)
  private BigDecimal amount;

  @Column(length = 3)
  private String currency;

  @Column(length = 16)
  private String status;

  @Column(name = "requested_at")
  private Instant requestedAt;

  @Column(name = "paid_at")
  private @Nullable Instant paidAt;

  /** For the container. */
  @NullUnmarked
  protected StoredRefund() {}

  StoredRefund(StoredOrder order, int lineNo, Refund refund) {
    this.id = Uuid7.next();
    this.order = order;
    this.lineNo = lineNo;
    this.refundNo = refund.id();
    this.amount = refund.amount().amount();
    this.currency = refund.amount().currency().getCurrencyCode();
    this.status = refund.status();
    this.requestedAt = refund.requestedAt();
    this.paidAt = refund.paidAt();
  }

  Refund told() {
    return new Refund(
        refundNo, new Money(amount, Currency.getInstance(currency)), status, requestedAt, paidAt);
  }
}
