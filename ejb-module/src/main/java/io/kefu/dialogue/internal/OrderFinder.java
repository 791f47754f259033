package io.kefu.dialogue.internal;

import io.kefu.commerce.Consulted;
import io.kefu.commerce.Order;
import io.kefu.dialogue.Consultation;
import io.kefu.dialogue.Consultation.ReadOrder;
import io.kefu.dialogue.Consultation.RecentOrders;
import io.kefu.dialogue.DialogueState.Choice;
import io.kefu.dialogue.Fact;
import io.kefu.dialogue.model.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the order that a customer means.
 *
 * <p>In this order: a number or waybill in the message; one of the orders offered before; then,
 * unless a reply was awaited, the number that the caller newly gave, the order spoken of last, and
 * the customer's orders of the last 90 days. Of those one alone is taken, several are offered. An
 * order of somebody else is treated as unknown.
 */
final class OrderFinder {

  /** More would not fit a reply; the text asks for the number of an older one. */
  private static final int MAX_OFFERED = 5;

  /** A piece of a message that may be an order number where one was asked for. */
  private static final Pattern NUMBER_LIKE =
      Pattern.compile("(?=[A-Za-z-]{0,39}\\d)[A-Za-z0-9-]{4,40}");

  private final Turn turn;
  private final String askKey;
  private final String againKey;
  private final Set<String> prefer;
  private final Optional<String> rejected;

  /**
   * @param slot that is to be filled
   * @param rejected number of an order that is not the one meant
   */
  OrderFinder(Turn turn, Slot slot, Optional<String> rejected) {
    this.turn = turn;
    this.askKey = slot.ask();
    this.againKey = slot.again();
    this.prefer = slot.prefer();
    this.rejected = rejected;
  }

  /** What came of looking for the order. */
  sealed interface Finding {

    record Found(Order order) implements Finding {}

    /**
     * It must be asked for.
     *
     * @param understood whether the message was about the order at all
     */
    record Ask(String text, List<Choice> choices, boolean understood) implements Finding {}

    record Needs(Consultation consultation) implements Finding {}

    /** The shop's system is away. */
    record Away() implements Finding {}
  }

  /**
   * @param awaited whether this message is the reply to our asking
   */
  Finding find(boolean awaited) {
    Optional<String> named = named();
    if (named.isPresent()) {
      return byNumber(named.get());
    }
    Optional<String> waybill = turn.entities("waybill").stream().findFirst();
    if (waybill.isPresent() && turn.situation().userId().isPresent()) {
      return byWaybill(waybill.get());
    }
    if (rejected.isPresent()) {
      return amongRecent(askKey);
    }
    return awaited ? fromReply() : fromWhatIsKnown();
  }

  /** The order of that number, without looking at the message. */
  Finding read(String number) {
    return read(number, () -> new Finding.Ask(turn.words().say(askKey), List.of(), true));
  }

  /** The last number said that is not the rejected one: "not T1001 but T1002". */
  private Optional<String> named() {
    return turn.entities("order_no").stream()
        .filter(no -> rejected.filter(no::equalsIgnoreCase).isEmpty())
        .reduce((first, second) -> second);
  }

  private Finding fromReply() {
    boolean asksSomethingElse = turn.anotherMatter() && turn.said().question();
    Optional<String> meant = asksSomethingElse ? Optional.empty() : picked().or(this::numberLike);
    if (meant.isPresent()) {
      return byNumber(meant.get());
    }
    if (!turn.state().choices().isEmpty()) {
      return new Finding.Ask(
          listed("order.choose_again", turn.state().choices()), turn.state().choices(), false);
    }
    return new Finding.Ask(turn.words().say(againKey), List.of(), false);
  }

  private Optional<String> picked() {
    return new Picking(turn.state().choices())
        .pick(turn.situation().utterance())
        .map(Choice::value);
  }

  private Optional<String> numberLike() {
    Matcher matcher = NUMBER_LIKE.matcher(turn.situation().utterance().replaceAll("\\*+", " "));
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }

  private Finding fromWhatIsKnown() {
    Optional<String> given = turn.newlyGivenOrder();
    if (given.isPresent()) {
      return byNumber(given.get());
    }
    Optional<String> remembered = turn.memory(Memory.ORDER_NO);
    if (remembered.isPresent()) {
      return read(remembered.get(), () -> amongRecent(askKey));
    }
    return amongRecent(askKey);
  }

  private Finding byNumber(String number) {
    return read(number, () -> unknown(number));
  }

  private Finding read(String number, Supplier<Finding> otherwise) {
    Optional<Order> known = knownFromFacts(number);
    if (known.isPresent()) {
      return new Finding.Found(known.get());
    }
    Consultation wanted = new ReadOrder(number);
    Optional<Consulted<?>> result = turn.consulted(wanted);
    if (result.isEmpty()) {
      return new Finding.Needs(wanted);
    }
    return result.get() instanceof Consulted.Unavailable<?> ? new Finding.Away() : otherwise.get();
  }

  /**
   * No such order of this customer: say so, and offer those there are, by a part of the number if
   * that fits one.
   */
  private Finding unknown(String number) {
    return recent(
        orders -> {
          List<Order> fitting = orders.stream().filter(o -> contains(o.orderNo(), number)).toList();
          if (fitting.size() == 1) {
            return new Finding.Found(fitting.get(0));
          }
          List<Choice> choices = choices(orders);
          String notFound =
              turn.words()
                  .say("order.not_found", path -> path.equals("said.order") ? number : null);
          String ask =
              choices.isEmpty()
                  ? turn.words().say("order.check_number")
                  : listed("order.which_of_these", choices);
          return new Finding.Ask(turn.words().joined(List.of(notFound, ask)), choices, true);
        });
  }

  private static boolean contains(String orderNo, String part) {
    return part.length() >= 3
        && orderNo.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }

  private Finding byWaybill(String waybill) {
    return recent(
        orders ->
            orders.stream()
                .filter(
                    o -> o.parcels().stream().anyMatch(p -> p.waybill().equalsIgnoreCase(waybill)))
                .findFirst()
                .<Finding>map(Finding.Found::new)
                .orElseGet(() -> offered(orders, askKey)));
  }

  private Finding amongRecent(String key) {
    return recent(orders -> offered(orders, key));
  }

  private Finding offered(List<Order> orders, String key) {
    if (orders.isEmpty()) {
      boolean customerKnown = turn.situation().userId().isPresent() && rejected.isEmpty();
      String none = customerKnown ? turn.words().say("order.none_recent") : "";
      return new Finding.Ask(
          turn.words().joined(List.of(none, turn.words().say(key))), List.of(), true);
    }
    if (orders.size() == 1) {
      return new Finding.Found(orders.get(0));
    }
    List<Order> likely = likely(orders);
    return byProduct(orders)
        .or(() -> likely.size() == 1 ? Optional.of(likely.get(0)) : Optional.empty())
        .<Finding>map(Finding.Found::new)
        .orElseGet(
            () -> {
              List<Choice> choices = choices(likely);
              return new Finding.Ask(listed("order.choose", choices), choices, true);
            });
  }

  /** Those in a state that the flow is about; all where none is, or one was rejected. */
  private List<Order> likely(List<Order> orders) {
    List<Order> preferred =
        orders.stream().filter(o -> prefer.contains(o.status().code())).toList();
    return preferred.isEmpty() || rejected.isPresent() ? orders : preferred;
  }

  /** The only order whose product the message speaks of. */
  private Optional<Order> byProduct(List<Order> orders) {
    List<Choice> products =
        orders.stream()
            .map(o -> new Choice(o.orderNo(), OrderValues.product(o, turn.words())))
            .toList();
    return new Picking(products)
        .pickByWords(turn.situation().utterance())
        .flatMap(
            choice -> orders.stream().filter(o -> o.orderNo().equals(choice.value())).findFirst());
  }

  private Finding recent(Function<List<Order>, Finding> then) {
    Optional<String> user = turn.situation().userId();
    if (user.isEmpty()) {
      return then.apply(List.of());
    }
    Consultation wanted = new RecentOrders(user.get());
    Optional<Consulted<?>> result = turn.consulted(wanted);
    if (result.isEmpty()) {
      return new Finding.Needs(wanted);
    }
    if (result.get() instanceof Consulted.Unavailable<?>) {
      return new Finding.Away();
    }
    return then.apply(
        result.get() instanceof Consulted.Found<?> found
            ? without(rejected, own(found))
            : List.of());
  }

  private List<Order> own(Consulted.Found<?> found) {
    return orders(found).filter(turn::mayKnow).toList();
  }

  private static List<Order> without(Optional<String> rejected, List<Order> orders) {
    return orders.stream()
        .filter(o -> rejected.filter(o.orderNo()::equalsIgnoreCase).isEmpty())
        .toList();
  }

  private Optional<Order> knownFromFacts(String number) {
    return turn.situation().facts().stream()
        .map(Fact::result)
        .flatMap(r -> r instanceof Consulted.Found<?> found ? orders(found) : Stream.empty())
        .filter(o -> o.orderNo().equalsIgnoreCase(number) && turn.mayKnow(o))
        .findFirst();
  }

  private static Stream<Order> orders(Consulted.Found<?> found) {
    return found.value() instanceof Order order
        ? Stream.of(order)
        : found.value() instanceof List<?> list
            ? list.stream().filter(Order.class::isInstance).map(Order.class::cast)
            : Stream.empty();
  }

  private List<Choice> choices(List<Order> orders) {
    return orders.stream()
        .limit(MAX_OFFERED)
        .map(
            o ->
                new Choice(
                    o.orderNo(),
                    (o.orderNo() + " " + OrderValues.product(o, turn.words())).strip()))
        .toList();
  }

  private String listed(String key, List<Choice> choices) {
    List<String> lines = new ArrayList<>(List.of(turn.words().say(key)));
    for (int i = 0; i < choices.size(); i++) {
      lines.add((i + 1) + ". " + choices.get(i).label());
    }
    return String.join("\n", lines);
  }
}
