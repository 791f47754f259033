package io.kefu.admin.customers;

import io.kefu.admin.frame.Address;
import io.kefu.admin.frame.Query;
import io.kefu.commerce.CommerceDesk;
import io.kefu.commerce.Customer;
import io.kefu.commerce.Listing;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of customers; its address holds what is looked for. */
@Named
@RequestScoped
public class CustomersBacking {

  private static final int PAGE = 30;

  private final CommerceDesk desk;
  private final Query query;
  private @Nullable Listing<Customer> page;

  /** For the container. */
  protected CustomersBacking() {
    this(null, null);
  }

  @Inject
  public CustomersBacking(CommerceDesk desk, Query query) {
    this.desk = desk;
    this.query = query;
  }

  public List<Customer> getRows() {
    return page().entries();
  }

  public String getText() {
    return query.text("text");
  }

  /** The next page; empty on the last. */
  public String getNext() {
    return page()
        .next()
        .map(
            after ->
                new Address("/customers.xhtml").with("text", getText()).with("after", after).text())
        .orElse("");
  }

  private Listing<Customer> page() {
    if (page == null) {
      page = desk.customers(query.of("text").orElse(null), query.of("after").orElse(null), PAGE);
    }
    return page;
  }
}
