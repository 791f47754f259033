package io.kefu.conversation;

import io.kefu.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reply speaks of, for showing beside its words: nothing that identifies a person. Times are
 * texts of RFC 3339 in UTC, titles are in the language of the reply.
 *
 * @param orders the order that was consulted, or those that the customer is to choose from
 * @param products that were consulted
 */
public record Cards(List<OrderCard> orders, List<ProductCard> products) {

  public static final Cards NONE = new Cards(List.of(), List.of());

  public boolean none() {
    return orders.isEmpty() && products.isEmpty();
  }

  /**
   * An order.
   *
   * @param status after this turn, as the API writes it
   * @param items empty where nobody knows whose order it is
   * @param total null where nobody knows whose order it is
   * @param parcel the one sent last; null before shipment
   */
  public record OrderCard(
      String orderNo,
      String status,
      String placedAt,
      List<ItemLine> items,
      @Nullable Money total,
      @Nullable ParcelLine parcel) {}

  /** A line of an order. */
  public record ItemLine(String sku, String title, int quantity, Money price) {}

  /**
   * A parcel.
   *
   * @param status as {@link io.kefu.commerce.Parcel} has it
   */
  public record ParcelLine(
      String carrier, String waybill, String status, @Nullable String estimatedAt) {}

  /**
   * A product.
   *
   * @param stock pieces
   * @param returnableDays days in which it may be returned without a reason; 0 for never
   */
  public record ProductCard(
      String sku,
      String title,
      @Nullable String brand,
      Money price,
      int stock,
      int returnableDays) {}
}
