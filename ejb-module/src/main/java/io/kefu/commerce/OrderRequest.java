package io.kefu.commerce;

import java.util.Map;

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

  @Override
  public String toString() {
    return "OrderRequest[" + kind + " " + orderNo + "]";
  }
}
