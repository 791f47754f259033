package io.kefu.dialogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.kefu.commerce.CancelOutcome;
import io.kefu.commerce.Consulted;
import io.kefu.commerce.Invoice;
import io.kefu.commerce.LocalText;
import io.kefu.commerce.Order;
import io.kefu.commerce.OrderItem;
import io.kefu.commerce.OrderRequest;
import io.kefu.commerce.OrderStatus;
import io.kefu.commerce.Parcel;
import io.kefu.commerce.PostalAddress;
import io.kefu.commerce.Product;
import io.kefu.commerce.ProductWish;
import io.kefu.commerce.Refund;
import io.kefu.commerce.Refusal;
import io.kefu.commerce.RequestKind;
import io.kefu.commerce.RequestOutcome;
import io.kefu.commerce.ShopRequest;
import io.kefu.commerce.TrackingStep;
import io.kefu.commerce.model.AfterSalesPolicy;
import io.kefu.commerce.model.AfterSalesPolicy.Judgement;
import io.kefu.knowledge.Hit;
import io.kefu.shared.Money;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A shop whose orders and products stand in shop.yaml and products.yaml; it can be away. What it
 * takes is judged by the rules of a real one.
 */
public final class ScriptedShop implements ScriptedDialogue.ShopWork {

  private static final List<Order> WRITTEN = read("shop.yaml", ScriptedShop::order);
  private static final List<Product> GOODS = read("products.yaml", ScriptedShop::product);

  private final Map<String, Order> orders = new TreeMap<>();
  private final Map<String, ShopRequest> requests = new TreeMap<>();
  private final Map<String, List<Hit>> articles;
  private final boolean away;
  private Instant now = Instant.parse("2023-08-03T10:00:00Z");

  /**
   * @param articles by the question that finds them
   */
  public ScriptedShop(boolean away, Map<String, List<Hit>> articles) {
    this.away = away;
    this.articles = articles;
    WRITTEN.forEach(o -> orders.put(key(o.orderNo()), o));
  }

  private static <T> List<T> read(String file, Function<JsonNode, T> form) {
    List<T> read = new ArrayList<>();
    try (InputStream in = ScriptedShop.class.getResourceAsStream(file)) {
      new YAMLMapper().readTree(in).forEach(node -> read.add(form.apply(node)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(read);
  }

  public List<Order> orders() {
    return List.copyOf(orders.values());
  }

  /** As {@code RETURN T5001 {reason=size}}. */
  @Override
  public List<String> confirmed() {
    return requests.values().stream()
        .filter(r -> r.doneAt() != null)
        .map(
            r ->
                r.content().kind()
                    + " "
                    + r.content().orderNo()
                    + " "
                    + new TreeMap<>(r.content().details()))
        .toList();
  }

  @Override
  public void at(Instant moment) {
    this.now = moment;
  }

  @Override
  public Fact carryOut(Consultation asked) {
    if (asked instanceof Consultation.FindArticles find) {
      return new Fact(
          asked, new Consulted.Found<>(articles.getOrDefault(find.question(), List.of())));
    }
    return new Fact(
        asked, away ? new Consulted.Unavailable<>("no answer within two seconds") : result(asked));
  }

  private Consulted<?> result(Consultation asked) {
    if (asked instanceof Consultation.ReadOrder read) {
      return answer(find(read.orderNo()));
    }
    if (asked instanceof Consultation.RecentOrders recent) {
      return new Consulted.Found<>(
          orders.values().stream()
              .filter(o -> o.userId().equals(recent.userId()))
              .sorted(Comparator.comparing(Order::placedAt).reversed())
              .toList());
    }
    if (asked instanceof Consultation.CancelOrder cancel) {
      return answer(find(cancel.orderNo()).map(this::cancelled));
    }
    if (asked instanceof Consultation.PrepareRequest prepare) {
      return answer(find(prepare.request().orderNo()).map(o -> prepared(prepare.request(), o)));
    }
    if (asked instanceof Consultation.CarryOut carryOut) {
      return answer(Optional.ofNullable(requests.get(carryOut.requestNo())).map(this::done));
    }
    if (asked instanceof Consultation.FindProducts find) {
      return new Consulted.Found<>(fitting(find.wish()));
    }
    return asked instanceof Consultation.ReadProduct read
        ? answer(product(read.sku()))
        : new Consulted.Missing<>();
  }

  private static Consulted<?> answer(Optional<?> found) {
    return found.<Consulted<?>>map(Consulted.Found::new).orElseGet(Consulted.Missing::new);
  }

  private Optional<Order> find(String number) {
    return Optional.ofNullable(orders.get(key(number)));
  }

  private static String key(String number) {
    return number.toUpperCase(Locale.ROOT);
  }

  private static Optional<Product> product(String sku) {
    return GOODS.stream().filter(p -> p.sku().equalsIgnoreCase(sku)).findFirst();
  }

  private static List<Product> fitting(ProductWish wish) {
    return GOODS.stream()
        .filter(p -> !wish.inStock() || p.stock() > 0)
        .filter(p -> wish.most().map(m -> p.price().amount().compareTo(m) <= 0).orElse(true))
        .filter(p -> wish.words().stream().anyMatch(text(p)::contains))
        .sorted(Comparator.comparing(p -> p.price().amount()))
        .limit(wish.limit())
        .toList();
  }

  private static String text(Product p) {
    return (String.join(" ", p.title().byLanguage().values()) + " " + p.category())
        .toLowerCase(Locale.ROOT);
  }

  private RequestOutcome prepared(OrderRequest request, Order order) {
    String number = request.kind().prefix() + order.orderNo();
    ShopRequest before = requests.get(number);
    if (before != null && before.doneAt() != null) {
      return before.content().equals(request)
          ? new RequestOutcome.Done(before, order)
          : request.kind() == RequestKind.ADDRESS_CHANGE
              ? new RequestOutcome.Refused(Refusal.STARTED, order)
              : new RequestOutcome.Done(before, order);
    }
    Judgement judgement =
        AfterSalesPolicy.STANDARD.judge(request, order, ScriptedShop::product, now);
    if (judgement instanceof Judgement.Refused refused) {
      return new RequestOutcome.Refused(refused.why(), order);
    }
    Judgement.Allowed allowed = (Judgement.Allowed) judgement;
    ShopRequest kept =
        new ShopRequest(number, request, allowed.amount(), allowed.until(), now, null);
    requests.put(number, kept);
    return new RequestOutcome.Prepared(kept, order);
  }

  private RequestOutcome done(ShopRequest request) {
    Order order = find(request.content().orderNo()).orElseThrow();
    if (request.doneAt() != null) {
      return new RequestOutcome.Done(request, order);
    }
    ShopRequest done =
        new ShopRequest(
            request.number(),
            request.content(),
            request.amount(),
            request.until(),
            request.preparedAt(),
            now);
    requests.put(done.number(), done);
    Order after =
        request.content().kind() == RequestKind.RETURN
            ? standing(order, OrderStatus.RETURNING)
            : order;
    orders.put(key(after.orderNo()), after);
    return new RequestOutcome.Done(done, after);
  }

  private CancelOutcome cancelled(Order o) {
    if (!o.status().cancellable()) {
      return new CancelOutcome.TooLate(o);
    }
    Order cancelled = standing(o, OrderStatus.CANCELLED);
    orders.put(key(o.orderNo()), cancelled);
    return new CancelOutcome.Cancelled(cancelled);
  }

  private static Order standing(Order o, OrderStatus status) {
    return new Order(
        o.orderNo(),
        o.userId(),
        status,
        o.placedAt(),
        o.promisedAt(),
        o.paidAt(),
        o.deliveredAt(),
        o.items(),
        o.total(),
        o.address(),
        o.parcels(),
        o.refunds(),
        o.invoices());
  }

  private static Order order(JsonNode o) {
    Money total = Money.of(o.path("total").asText(), "CNY");
    return new Order(
        o.path("no").asText(),
        o.path("user").asText(),
        OrderStatus.valueOf(o.path("status").asText().toUpperCase(Locale.ROOT)),
        Instant.parse(o.path("placed").asText()),
        at(o, "promised"),
        at(o, "paid"),
        at(o, "delivered"),
        items(o, total),
        total,
        new PostalAddress("收件人甲", "00000000000", List.of("保密路 1 号"), "CN"),
        parcels(o),
        refunds(o, total),
        invoices(o));
  }

  private static List<OrderItem> items(JsonNode o, Money total) {
    if (!o.has("items")) {
      return List.of(new OrderItem(o.path("sku").asText(), title(o), 1, total));
    }
    List<OrderItem> items = new ArrayList<>();
    o.path("items")
        .forEach(
            i ->
                items.add(
                    new OrderItem(
                        i.path("sku").asText(),
                        title(i),
                        1,
                        Money.of(i.path("price").asText(), "CNY"))));
    return items;
  }

  private static LocalText title(JsonNode node) {
    return new LocalText(Map.of("zh", node.path("zh").asText(), "en", node.path("en").asText()));
  }

  private static List<Refund> refunds(JsonNode o, Money total) {
    return o.has("refund")
        ? List.of(
            new Refund(
                "RF-1",
                total,
                o.path("refund").asText(),
                Instant.parse(o.path("refund_asked").asText()),
                at(o, "refund_paid")))
        : List.of();
  }

  private static List<Invoice> invoices(JsonNode o) {
    return o.has("invoice")
        ? List.of(
            new Invoice(
                o.path("invoice").asText(),
                "electronic",
                Instant.parse(o.path("delivered").asText())))
        : List.of();
  }

  private static Product product(JsonNode p) {
    Map<String, String> attributes = new TreeMap<>();
    p.path("attributes")
        .fields()
        .forEachRemaining(e -> attributes.put(e.getKey(), e.getValue().asText()));
    return new Product(
        p.path("sku").asText(),
        title(p),
        p.path("category").asText(),
        null,
        Money.of(p.path("price").asText(), "CNY"),
        p.path("stock").asInt(),
        attributes,
        p.path("days").asInt(7));
  }

  private static List<Parcel> parcels(JsonNode o) {
    if (!o.has("carrier")) {
      return List.of();
    }
    List<TrackingStep> steps = new ArrayList<>();
    if (o.has("step")) {
      String text = o.path("step").asText();
      steps.add(
          new TrackingStep(
              Instant.parse(o.path("step_at").asText()),
              text,
              o.has("step_en") ? Map.of("zh", text, "en", o.path("step_en").asText()) : Map.of()));
    }
    return List.of(
        new Parcel(
            o.path("carrier").asText(),
            o.path("waybill").asText(),
            o.path("parcel").asText(),
            at(o, "expected"),
            steps));
  }

  private static Instant at(JsonNode o, String key) {
    return o.has(key) ? Instant.parse(o.path(key).asText()) : null;
  }
}
