package io.kefu.web.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.kefu.conversation.Cards;
import io.kefu.shared.Money;
import io.kefu.web.commerce.AmountForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reply speaks of, for showing beside its words. */
public record CardsForm(List<OrderCard> orders, List<ProductCard> products) {

  /** An order; without items and total where nobody knows whose it is. */
  @JsonInclude(Include.NON_NULL)
  public record OrderCard(
      String orderNo,
      String status,
      String placedAt,
      List<ItemLine> items,
      @Nullable AmountForm total,
      @Nullable ParcelLine parcel) {

    static OrderCard of(Cards.OrderCard card) {
      Money total = card.total();
      Cards.ParcelLine parcel = card.parcel();
      return new OrderCard(
          card.orderNo(),
          card.status(),
          card.placedAt(),
          card.items().stream().map(ItemLine::of).toList(),
          total == null ? null : AmountForm.of(total),
          parcel == null ? null : ParcelLine.of(parcel));
    }
  }

  /** A line of an order. */
  public record ItemLine(String sku, String title, int quantity, AmountForm price) {

    static ItemLine of(Cards.ItemLine line) {
      return new ItemLine(line.sku(), line.title(), line.quantity(), AmountForm.of(line.price()));
    }
  }

  /** The parcel sent last. */
  @JsonInclude(Include.NON_NULL)
  public record ParcelLine(
      String carrier, String waybill, String status, @Nullable String estimatedAt) {

    static ParcelLine of(Cards.ParcelLine line) {
      return new ParcelLine(line.carrier(), line.waybill(), line.status(), line.estimatedAt());
    }
  }

  /** A product. */
  @JsonInclude(Include.NON_NULL)
  public record ProductCard(
      String sku,
      String title,
      @Nullable String brand,
      AmountForm price,
      int stock,
      int returnableDays) {

    static ProductCard of(Cards.ProductCard card) {
      return new ProductCard(
          card.sku(),
          card.title(),
          card.brand(),
          AmountForm.of(card.price()),
          card.stock(),
          card.returnableDays());
    }
  }

  /** Null where there is nothing to show. */
  static @Nullable CardsForm of(Cards cards) {
    return cards.none()
        ? null
        : new CardsForm(
            cards.orders().stream().map(OrderCard::of).toList(),
            cards.products().stream().map(ProductCard::of).toList());
  }
}
