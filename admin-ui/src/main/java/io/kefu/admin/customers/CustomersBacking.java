package io.kefu.admin.customers;

import io.kefu.admin.frame.Address;
import io.kefu.admin.frame.ListBacking;
import io.kefu.admin.frame.Query;
import io.kefu.commerce.CommerceDesk;
import io.kefu.commerce.Customer;
import io.kefu.commerce.Listing;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/** The list of customers. */
@Named
@RequestScoped
public class CustomersBacking extends ListBacking<Customer> {

  private final CommerceDesk desk;

  /** For the container. */
  @NullUnmarked
  protected CustomersBacking() {
    this(null, null);
  }

  @Inject
  public CustomersBacking(CommerceDesk desk, Query query) {
    super(query);
    this.desk = desk;
  }

  @Override
  protected Listing<Customer> read(Optional<String> text, Optional<String> after) {
    return desk.customers(text.orElse(null), after.orElse(null), PAGE);
  }

  @Override
  protected Address address() {
    return new Address("/customers.xhtml");
  }
}
