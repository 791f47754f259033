package io.kefu.admin.orders;

import io.kefu.admin.frame.Address;
import io.kefu.admin.frame.Option;
import io.kefu.admin.frame.Query;
import io.kefu.admin.frame.Words;
import io.kefu.commerce.CommerceDesk;
import io.kefu.commerce.Listing;
import io.kefu.commerce.Order;
import io.kefu.commerce.OrderSearch;
import io.kefu.commerce.OrderStatus;
import io.kefu.shared.InvalidRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The list of orders; its address holds what is looked for. */
@Named
@RequestScoped
public class OrdersBacking {

  private static final int PAGE = 30;

  private final CommerceDesk desk;
  private final Query query;
  private final Words words;
  private @Nullable Listing<Order> page;

  /** For the container. */
  protected OrdersBacking() {
    this(null, null, null);
  }

  @Inject
  public OrdersBacking(CommerceDesk desk, Query query, Words words) {
    this.desk = desk;
    this.query = query;
    this.words = words;
  }

  public List<Order> getRows() {
    return page().entries();
  }

  public String getText() {
    return query.text("text");
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

  /** The next page; empty on the last. */
  public String getNext() {
    return page()
        .next()
        .map(
            after ->
                new Address("/orders.xhtml")
                    .with("text", getText())
                    .with("status", query.text("status"))
                    .with("after", after)
                    .text())
        .orElse("");
  }

  private Optional<OrderStatus> status() {
    return Arrays.stream(OrderStatus.values())
        .filter(status -> status.code().equals(query.text("status")))
        .findFirst();
  }

  private Listing<Order> page() {
    if (page == null) {
      page = read();
    }
    return page;
  }

  /** A cursor that is none shows the first page. */
  private Listing<Order> read() {
    OrderSearch search = new OrderSearch(Optional.empty(), status(), query.of("text"));
    try {
      return desk.searchOrders(search, query.of("after").orElse(null), PAGE);
    } catch (InvalidRequest e) {
      return desk.searchOrders(search, null, PAGE);
    }
  }
}
