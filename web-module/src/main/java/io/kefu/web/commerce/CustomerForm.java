package io.kefu.web.commerce;

import io.kefu.commerce.Customer;
import org.jspecify.annotations.Nullable;

/** A customer on the wire. */
public record CustomerForm(
    String userId,
    @Nullable String name,
    @Nullable String language,
    @Nullable String tier,
    @Nullable String phone,
    @Nullable String email) {

  static CustomerForm of(Customer customer) {
    return new CustomerForm(
        customer.userId(),
        customer.name(),
        customer.language(),
        customer.tier(),
        customer.phone(),
        customer.email());
  }

  /** For a log that prints it by accident. */
  @Override
  public String toString() {
    return "CustomerForm[" + userId + "]";
  }
}
