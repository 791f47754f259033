package io.kefu.admin.orders;

import io.kefu.admin.customers.CustomerHistory;
import io.kefu.admin.frame.Pages;
import io.kefu.admin.frame.Query;
import io.kefu.commerce.CommerceDesk;
import io.kefu.commerce.Customer;
import io.kefu.commerce.Order;
import io.kefu.commerce.Parcel;
import io.kefu.commerce.TrackingStep;
import io.kefu.conversation.ConversationSummary;
import io.kefu.shared.NotFound;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** One order with its parcels, and what its customer talked about. */
@Named
@RequestScoped
public class OrderBacking {

  private final CommerceDesk desk;
  private final CustomerHistory history;
  private final Query query;
  private @Nullable Order order;
  private @Nullable Customer customer;

  /** For the container. */
  @NullUnmarked
  protected OrderBacking() {
    this(null, null, null);
  }

  @Inject
  public OrderBacking(CommerceDesk desk, CustomerHistory history, Query query) {
    this.desk = desk;
    this.history = history;
    this.query = query;
  }

  public void open() {
    try {
      order = desk.order(query.text("no"));
    } catch (NotFound e) {
      Pages.missing();
      return;
    }
    customer = history.customer(order.userId()).orElse(null);
  }

  public @Nullable Order getOrder() {
    return order;
  }

  /** Null where the shop has told the order but not the customer. */
  public @Nullable Customer getCustomer() {
    return customer;
  }

  /** The parcel's steps, the newest first. */
  public List<TrackingStep> steps(Parcel parcel) {
    List<TrackingStep> steps = new ArrayList<>(parcel.events());
    Collections.reverse(steps);
    return steps;
  }

  public List<ConversationSummary> getConversations() {
    return order == null ? List.of() : history.conversations(order.userId());
  }
}
