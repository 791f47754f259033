package io.kefu.admin.customers;

import io.kefu.admin.frame.Pages;
import io.kefu.admin.frame.Query;
import io.kefu.commerce.Customer;
import io.kefu.commerce.Order;
import io.kefu.conversation.ConversationSummary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** One customer with orders and conversations. */
@Named
@RequestScoped
public class CustomerBacking {

  private final CustomerHistory history;
  private final Query query;
  private @Nullable Customer customer;
  private List<Order> orders = List.of();
  private List<ConversationSummary> conversations = List.of();

  /** For the container. */
  @NullUnmarked
  protected CustomerBacking() {
    this(null, null);
  }

  @Inject
  public CustomerBacking(CustomerHistory history, Query query) {
    this.history = history;
    this.query = query;
  }

  /** Whoever bought or talked is shown, also where the shop has told nothing more of them. */
  public void open() {
    customer = history.customer(getId()).orElse(null);
    orders = history.orders(getId());
    conversations = history.conversations(getId());
    if (customer == null && orders.isEmpty() && conversations.isEmpty()) {
      Pages.missing();
    }
  }

  public String getId() {
    return query.text("id");
  }

  public @Nullable Customer getCustomer() {
    return customer;
  }

  public List<Order> getOrders() {
    return orders;
  }

  public List<ConversationSummary> getConversations() {
    return conversations;
  }
}
