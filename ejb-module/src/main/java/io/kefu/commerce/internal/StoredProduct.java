package io.kefu.commerce.internal;

import io.kefu.commerce.Product;
import io.kefu.shared.Money;
import io.kefu.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * A product as we keep it for a shop. Its SKU never changes; the rest is replaced whole when the
 * shop tells it anew.
 */
@Entity
@Table(name = "product")
class StoredProduct {

  @Id private UUID id;

  @Version private long version;

  @TenantId
  @Column(length = 36)
  private String shop;

  @Column(length = 64)
  private String sku;

  @Column(name = "sku_key", length = 192)
  private String skuKey;

  @Column(length = 8000)
  private String title;

  @Column(length = 300)
  private String category;

  @Column(length = 100)
  private @Nullable String brand;

  @Column(name = "price_amount", precision = 19, scale = 4)
  private BigDecimal priceAmount;

  @Column(length = 3)
  private String currency;

  private int stock;

  @Column(length = 60000)
  private String attributes;

  @Column(name = "returnable_days")
  private int returnableDays;

  /** For the container. */
  @NullUnmarked
  protected StoredProduct() {}

  StoredProduct(String skuKey) {
    this.id = Uuid7.next();
    this.skuKey = skuKey;
  }

  /** Takes over what the shop says, all of it. */
  void replaceBy(Product product) {
    sku = product.sku();
    title = Texts.write(product.title());
    category = product.category();
    brand = product.brand();
    priceAmount = product.price().amount();
    currency = product.price().currency().getCurrencyCode();
    stock = product.stock();
    attributes = Texts.write(product.attributes());
    returnableDays = product.returnableDays();
  }

  Product told() {
    return new Product(
        sku,
        Texts.title(title),
        category,
        brand,
        new Money(priceAmount, Currency.getInstance(currency)),
        stock,
        Texts.attributes(attributes),
        returnableDays);
  }
}
