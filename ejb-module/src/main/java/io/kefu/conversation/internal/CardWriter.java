package io.kefu.conversation.internal;

import io.kefu.commerce.CancelOutcome;
import io.kefu.commerce.Consulted;
import io.kefu.commerce.Order;
import io.kefu.commerce.OrderItem;
import io.kefu.commerce.Parcel;
import io.kefu.commerce.Product;
import io.kefu.conversation.Cards;
import io.kefu.conversation.Cards.ItemLine;
import io.kefu.conversation.Cards.OrderCard;
import io.kefu.conversation.Cards.ParcelLine;
import io.kefu.conversation.Cards.ProductCard;
import io.kefu.dialogue.Decision.OrderSeen;
import io.kefu.dialogue.Decision.Say;
import io.kefu.dialogue.DialogueAct;
import io.kefu.dialogue.Fact;
import io.kefu.shared.LanguageTag;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes cards of what the shop told in a turn, without asking it again.
 *
 * @param customer of the conversation; whoever only read out a number sees where the order stands,
 *     not what is in it
 */
public record CardWriter(Optional<String> customer, LanguageTag language) {

  /** More would be a list, not an answer. */
  private static final int EACH = 4;

  public Cards cards(List<Fact> facts, Say say) {
    List<?> told = facts.stream().flatMap(CardWriter::told).toList();
    List<Order> orders = of(told, Order.class);
    return new Cards(
        say.orderSeen().isPresent()
            ? seen(orders, say.orderSeen().get())
            : choice(orders, say.act()),
        of(told, Product.class).stream().map(this::product).distinct().limit(EACH).toList());
  }

  private static Stream<?> told(Fact fact) {
    if (!(fact.result() instanceof Consulted.Found<?> found)) {
      return Stream.empty();
    }
    if (found.value() instanceof CancelOutcome.Cancelled cancelled) {
      return Stream.of(cancelled.order());
    }
    if (found.value() instanceof CancelOutcome.TooLate late) {
      return Stream.of(late.order());
    }
    return found.value() instanceof List<?> list ? list.stream() : Stream.of(found.value());
  }

  private static <T> List<T> of(List<?> told, Class<T> type) {
    return told.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** The last telling counts: it may come after a change. */
  private List<OrderCard> seen(List<Order> orders, OrderSeen seen) {
    return orders.stream()
        .filter(order -> order.orderNo().equalsIgnoreCase(seen.orderNo()))
        .reduce((earlier, later) -> later)
        .map(order -> order(order, seen.status().code()))
        .stream()
        .toList();
  }

  private List<OrderCard> choice(List<Order> orders, DialogueAct act) {
    return act == DialogueAct.ASK
        ? orders.stream()
            .filter(this::theirs)
            .limit(EACH)
            .map(order -> order(order, order.status().code()))
            .toList()
        : List.of();
  }

  private boolean theirs(Order order) {
    return customer.equals(Optional.of(order.userId()));
  }

  private OrderCard order(Order order, String status) {
    boolean theirs = theirs(order);
    return new OrderCard(
        order.orderNo(),
        status,
        order.placedAt().toString(),
        theirs ? order.items().stream().map(this::item).toList() : List.of(),
        theirs ? order.total() : null,
        order.lastParcel().map(CardWriter::parcel).orElse(null));
  }

  private ItemLine item(OrderItem item) {
    return new ItemLine(item.sku(), item.title().in(language), item.quantity(), item.price());
  }

  private static ParcelLine parcel(Parcel parcel) {
    return new ParcelLine(
        parcel.carrier(),
        parcel.waybill(),
        parcel.status(),
        Objects.toString(parcel.estimatedAt(), null));
  }

  private ProductCard product(Product product) {
    return new ProductCard(
        product.sku(),
        product.title().in(language),
        product.brand(),
        product.price(),
        product.stock(),
        product.returnableDays());
  }
}
