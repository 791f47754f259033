package io.kefu.commerce.internal;

import io.kefu.commerce.OrderItem;
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
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;

/** A line of an order. */
@Entity
@Table(name = "order_item")
class StoredItem {

  @Id private UUID id;

  @TenantId
  @Column(length = 36)
  private String shop;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "order_id")
  private StoredOrder order;

  @Column(name = "line_no")
  private int lineNo;

  @Column(length = 64)
  private String sku;

  @Column(length = 8000)
  private String title;

  private int quantity;

  @Column(name = "price_amount", precision = 19, scale = 4)
  private BigDecimal priceAmount;

  @Column(length = 3)
  private String currency;

  /** For the container. */
  @NullUnmarked
  protected StoredItem() {}

  StoredItem(StoredOrder order, int lineNo, OrderItem item) {
    this.id = Uuid7.next();
    this.order = order;
    this.lineNo = lineNo;
    this.sku = item.sku();
    this.title = Texts.write(item.title());
    this.quantity = item.quantity();
    this.priceAmount = item.price().amount();
    this.currency = item.price().currency().getCurrencyCode();
  }

  OrderItem told() {
    return new OrderItem(
        sku, Texts.title(title), quantity, new Money(priceAmount, Currency.getInstance(currency)));
  }
}
