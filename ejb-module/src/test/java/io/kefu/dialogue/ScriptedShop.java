package io.kefu.dialogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.kefu.commerce.CancelOutcome;
import io.kefu.commerce.Consulted;
import io.kefu.commerce.LocalText;
import io.kefu.commerce.Order;
import io.kefu.commerce.OrderItem;
import io.kefu.commerce.OrderStatus;
import io.kefu.commerce.Parcel;
import io.kefu.commerce.PostalAddress;
import io.kefu.commerce.TrackingStep;
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

/** A shop whose orders stand in shop.yaml; it can be away, and it cancels what can be cancelled. */
public final class ScriptedShop {

  private static final List<Order> WRITTEN = read();

  private final Map<String, Order> orders = new TreeMap<>();
  private final Map<String, List<Hit>> articles;
  private final boolean away;

  /**
   * @param articles by the question that finds them
   */
  public ScriptedShop(boolean away, Map<String, List<Hit>> articles) {
    this.away = away;
    this.articles = articles;
    WRITTEN.forEach(o -> orders.put(o.orderNo().toUpperCase(Locale.ROOT), o));
  }

  private static List<Order> read() {
    List<Order> read = new ArrayList<>();
    try (InputStream in = ScriptedShop.class.getResourceAsStream("shop.yaml")) {
      new YAMLMapper().readTree(in).forEach(o -> read.add(order(o)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(read);
  }

  public List<Order> orders() {
    return List.copyOf(orders.values());
  }

  /** Carries a consultation out. */
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
      return find(read.orderNo())
          .<Consulted<?>>map(Consulted.Found::new)
          .orElseGet(Consulted.Missing::new);
    }
    if (asked instanceof Consultation.RecentOrders recent) {
      return new Consulted.Found<>(
          orders.values().stream()
              .filter(o -> o.userId().equals(recent.userId()))
              .sorted(Comparator.comparing(Order::placedAt).reversed())
              .toList());
    }
    if (asked instanceof Consultation.CancelOrder cancel) {
      return find(cancel.orderNo())
          .<Consulted<?>>map(o -> new Consulted.Found<>(cancelled(o)))
          .orElseGet(Consulted.Missing::new);
    }
    return new Consulted.Missing<>();
  }

  private Optional<Order> find(String number) {
    return Optional.ofNullable(orders.get(number.toUpperCase(Locale.ROOT)));
  }

  private CancelOutcome cancelled(Order o) {
    if (!o.status().cancellable()) {
      return new CancelOutcome.TooLate(o);
    }
    Order cancelled =
        new Order(
            o.orderNo(),
            o.userId(),
            OrderStatus.CANCELLED,
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
    orders.put(o.orderNo().toUpperCase(Locale.ROOT), cancelled);
    return new CancelOutcome.Cancelled(cancelled);
  }

  private static Order order(JsonNode o) {
    Money total = Money.of(o.path("total").asText(), "CNY");
    LocalText title =
        new LocalText(Map.of("zh", o.path("zh").asText(), "en", o.path("en").asText()));
    return new Order(
        o.path("no").asText(),
        o.path("user").asText(),
        OrderStatus.valueOf(o.path("status").asText().toUpperCase(Locale.ROOT)),
        Instant.parse(o.path("placed").asText()),
        at(o, "promised"),
        at(o, "paid"),
        at(o, "delivered"),
        List.of(new OrderItem(o.path("sku").asText(), title, 1, total)),
        total,
        new PostalAddress("收件人甲", "00000000000", List.of("保密路 1 号"), "CN"),
        parcels(o),
        List.of(),
        List.of());
  }

  private static List<Parcel> parcels(JsonNode o) {
    if (!o.has("carrier")) {
      return List.of();
    }
    List<TrackingStep> steps = new ArrayList<>();
    if (o.has("step")) {
      steps.add(
          new TrackingStep(Instant.parse(o.path("step_at").asText()), o.path("step").asText()));
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
