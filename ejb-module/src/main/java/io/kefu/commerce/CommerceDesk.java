package io.kefu.commerce;

import io.kefu.commerce.model.Customers;
import io.kefu.commerce.model.Orders;
import io.kefu.commerce.model.ProductWatcher;
import io.kefu.commerce.model.Products;
import io.kefu.commerce.model.Requests;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.NotFound;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * The shop's data as partners keep it: read, and put whole. Works for the shop of {@code
 * ShopScope}. Each call is one unit of work of its own; two writers of the same thing do not
 * disturb each other, the later one stays.
 *
 * <p>A turn does not ask here but at {@link ShopDesk}, which bears a failing shop.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CommerceDesk {

  private final Orders orders;
  private final Products products;
  private final Customers customers;
  private final Requests requests;
  private final ProductWatcher watcher;

  /** For the container. */
  @NullUnmarked
  public CommerceDesk() {
    this(null, null, null, null, null);
  }

  @Inject
  public CommerceDesk(
      Orders orders,
      Products products,
      Customers customers,
      Requests requests,
      ProductWatcher watcher) {
    this.orders = orders;
    this.products = products;
    this.customers = customers;
    this.requests = requests;
    this.watcher = watcher;
  }

  /**
   * @throws NotFound if the shop has no such order
   */
  public Order order(String orderNo) {
    return orders.find(orderNo).orElseThrow(() -> new NotFound("order", orderNo));
  }

  /**
   * Orders, newest first.
   *
   * @param userId whose orders; null for everybody's
   * @param after number of the last order that the caller has; null to begin
   * @param limit at least 1
   * @throws InvalidRequest if there is no order {@code after}
   */
  public Listing<Order> orders(@Nullable String userId, @Nullable String after, int limit) {
    return searchOrders(OrderSearch.of(Optional.ofNullable(userId)), after, limit);
  }

  /**
   * The same of those that fit.
   *
   * @throws InvalidRequest if there is no order {@code after}
   */
  public Listing<Order> searchOrders(OrderSearch search, @Nullable String after, int limit) {
    if (after != null && orders.find(after).isEmpty()) {
      throw new InvalidRequest("after", "must be the 'next' of an earlier answer");
    }
    return orders.list(search, Optional.ofNullable(after), limit);
  }

  /**
   * What customers asked for this order and confirmed, newest first.
   *
   * @throws NotFound if the shop has no such order
   */
  public List<ShopRequest> requestsFor(String orderNo) {
    return requests.confirmedFor(order(orderNo).orderNo());
  }

  /** Creates the order or replaces it whole; the stored form comes back. */
  public Order put(Order order) {
    return orders.put(order);
  }

  /**
   * @throws NotFound if the shop has no such product
   */
  public Product product(String sku) {
    return products.find(sku).orElseThrow(() -> new NotFound("product", sku));
  }

  /**
   * Products, in the order of their SKUs.
   *
   * @param after SKU of the last product that the caller has; null to begin
   * @param limit at least 1
   */
  public Listing<Product> products(@Nullable String after, int limit) {
    return products.list(Optional.ofNullable(after), limit);
  }

  /**
   * Products whose SKU, title, brand or category holds the text, without regard to case, in the
   * order of their SKUs.
   *
   * @param text null for all
   * @param after as above
   */
  public Listing<Product> searchProducts(@Nullable String text, @Nullable String after, int limit) {
    return text == null
        ? products(after, limit)
        : products.search(text, Optional.ofNullable(after), limit);
  }

  /** Creates the product or replaces it whole; the stored form comes back. */
  public Product put(Product product) {
    Product stored = products.put(product);
    watcher.productsChanged();
    return stored;
  }

  /**
   * @throws NotFound if the shop has no such customer
   */
  public Customer customer(String userId) {
    return customers.find(userId).orElseThrow(() -> new NotFound("customer", userId));
  }

  /**
   * Customers, in the order of their ids.
   *
   * @param text part of the id, with its case; null for all. Names are sealed and cannot be looked
   *     for
   * @param after id of the last customer that the caller has; null to begin
   * @param limit at least 1
   */
  public Listing<Customer> customers(@Nullable String text, @Nullable String after, int limit) {
    return customers.list(Optional.ofNullable(text), Optional.ofNullable(after), limit);
  }

  /** Creates the customer or replaces it whole; the stored form comes back. */
  public Customer put(Customer customer) {
    return customers.put(customer);
  }
}
