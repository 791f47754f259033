package io.kefu.commerce.model;

import io.kefu.commerce.Customer;
import java.util.List;

/** The customers that we keep for a shop. Each call is one unit of work. */
public interface Customers extends CustomerGateway {

  /** Creates or replaces; gives the stored form. */
  Customer put(Customer customer);

  /** Creates or replaces all of them, or none if one fails. */
  void putAll(List<Customer> customers);
}
