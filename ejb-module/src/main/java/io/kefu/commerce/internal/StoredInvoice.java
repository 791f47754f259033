package io.kefu.commerce.internal;

import io.kefu.commerce.Invoice;
import io.kefu.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;

/** An invoice of an order. */
@Entity
@Table(name = "invoice")
class StoredInvoice {

  @Id private UUID id;

  @TenantId
  @Column(length = 36)
  private String shop;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "order_id")
  private StoredOrder order;

  @Column(name = "line_no")
  private int lineNo;

  @Column(name = "invoice_no", length = 64)
  private String invoiceNo;

  @Column(length = 16)
  private String kind;

  @Column(name = "issued_at")
  private Instant issuedAt;

  /** For the container. */
  @NullUnmarked
  protected StoredInvoice() {}

  StoredInvoice(StoredOrder order, int lineNo, Invoice invoice) {
    this.id = Uuid7.next();
    this.order = order;
    this.lineNo = lineNo;
    this.invoiceNo = invoice.number();
    this.kind = invoice.kind();
    this.issuedAt = invoice.issuedAt();
  }

  Invoice told() {
    return new Invoice(invoiceNo, kind, issuedAt);
  }
}
