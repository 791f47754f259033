package io.kefu.commerce.model;

import io.kefu.commerce.Customer;
import io.kefu.commerce.Listing;
import java.util.List;
import java.util.Optional;

/** The customers that we keep for a shop. Each call is one unit of work. */
public interface Customers extends CustomerGateway {

  /** Creates or replaces; gives the stored form. */
  Customer put(Customer customer);

  /**
   * Customers in the order of their ids, behind that id whether it exists or not.
   *
   * @param text part of the id, with its case; names are sealed and cannot be looked for
   */
  Listing<Customer> list(Optional<String> text, Optional<String> after, int limit);

  /** Creates or replaces all of them, or none if one fails. */
  void putAll(List<Customer> customers);
}
