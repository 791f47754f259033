package io.kefu.commerce.model;

import io.kefu.commerce.Customer;
import java.util.Optional;

/** A system that knows a shop's customers; slow and failing as {@link OrderGateway} may be. */
public interface CustomerGateway {

  /** The customer of exactly that id. */
  Optional<Customer> find(String userId);
}
