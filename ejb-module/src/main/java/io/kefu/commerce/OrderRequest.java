package io.kefu.commerce;

import java.util.Map;
import java.util.Optional;

/**
 * Something that a customer asks the shop to do for an order.
 *
 * @param details by kind; values may be personal, so they are never logged:
 *     <ul>
 *       <li>{@code ADDRESS_CHANGE}: {@code address}, {@code phone}, at least one of them
 *       <li>{@code RETURN}: {@code item} (SKU; absent for all of the order), {@code reason} ({@code
 *           unwanted size different damaged faulty wrong})
 *       <li>{@code EXCHANGE}: the same, and {@code wanted}, what shall come instead
 *       <li>{@code INVOICE}: {@code form} ({@code electronic paper}), {@code title}, {@code tax_no}
 *       <li>{@code PRICE_DIFFERENCE}, {@code URGE}: none
 *     </ul>
 */
public record OrderRequest(RequestKind kind, String orderNo, Map<String, String> details) {

  public OrderRequest {
    details = Map.copyOf(details);
  }

  /** SKU of the one item that it is about; empty for all of the order. */
  public Optional<String> item() {
    return Optional.ofNullable(details.get("item"));
  }

  /** Whether it is of that kind and about those items, or more of the same order. */
  public boolean covers(OrderRequest other) {
    return kind == other.kind()
        && (item().isEmpty() || other.item().filter(item().get()::equalsIgnoreCase).isPresent());
  }

  @Override
  public String toString() {
    return "OrderRequest[" + kind + " " + orderNo + "]";
  }
}
