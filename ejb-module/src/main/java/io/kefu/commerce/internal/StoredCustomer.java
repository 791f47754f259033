package io.kefu.commerce.internal;

import io.kefu.commerce.Customer;
import io.kefu.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A customer as we keep them for a shop. Name, phone and e-mail are sealed. */
@Entity
@Table(name = "customer")
class StoredCustomer {

  private static final String TABLE = "customer";

  @Id private UUID id;

  @Version private long version;

  @TenantId
  @Column(length = 36)
  private String shop;

  @Column(name = "user_id", length = 128)
  private String userId;

  @Column(name = "customer_name", length = 1600)
  private @Nullable String name;

  @Column(name = "language_tag", length = 35)
  private @Nullable String languageTag;

  @Column(length = 40)
  private @Nullable String tier;

  @Column(length = 600)
  private @Nullable String phone;

  @Column(length = 2400)
  private @Nullable String email;

  /** For the container. */
  @NullUnmarked
  protected StoredCustomer() {}

  StoredCustomer(String userId) {
    this.id = Uuid7.next();
    this.userId = userId;
  }

  /** Takes over what the shop says, all of it. */
  void replaceBy(Customer customer, Seal seal) {
    name = seal.close(customer.name(), TABLE, id, "name");
    languageTag = customer.language();
    tier = customer.tier();
    phone = seal.close(customer.phone(), TABLE, id, "phone");
    email = seal.close(customer.email(), TABLE, id, "email");
  }

  Customer told(Seal seal) {
    return new Customer(
        userId,
        seal.open(name, TABLE, id, "name"),
        languageTag,
        tier,
        seal.open(phone, TABLE, id, "phone"),
        seal.open(email, TABLE, id, "email"));
  }
}
