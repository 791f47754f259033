package io.kefu.admin.orders;

import io.kefu.admin.frame.Address;
import io.kefu.admin.frame.ListBacking;
import io.kefu.admin.frame.Option;
import io.kefu.admin.frame.Query;
import io.kefu.admin.frame.Words;
import io.kefu.commerce.CommerceDesk;
import io.kefu.commerce.Listing;
import io.kefu.commerce.Order;
import io.kefu.commerce.OrderSearch;
import io.kefu.commerce.OrderStatus;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/** The list of orders. */
@Named
@RequestScoped
public class OrdersBacking extends ListBacking<Order> {

  private final CommerceDesk desk;
  private final Query query;
  private final Words words;

  /** For the container. */
  @NullUnmarked
  protected OrdersBacking() {
    this(null, null, null);
  }

  @Inject
  public OrdersBacking(CommerceDesk desk, Query query, Words words) {
    super(query);
    this.desk = desk;
    this.query = query;
    this.words = words;
  }

  public List<Option> getStatuses() {
    return Option.of(
        Arrays.stream(OrderStatus.values()).map(OrderStatus::code).toList(),
        query.text("status"),
        code -> words.of("order.status." + code));
  }

  public boolean isFiltered() {
    return query.of("text").isPresent() || status().isPresent();
  }

  private Optional<OrderStatus> status() {
    return Arrays.stream(OrderStatus.values())
        .filter(status -> status.code().equals(query.text("status")))
        .findFirst();
  }

  @Override
  protected Listing<Order> read(Optional<String> text, Optional<String> after) {
    return desk.searchOrders(
        new OrderSearch(Optional.empty(), status(), text), after.orElse(null), PAGE);
  }

  @Override
  protected Address address() {
    return new Address("/orders.xhtml").with("status", query.text("status"));
  }
}
