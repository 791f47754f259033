package io.kefu.web.commerce;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.commerce.Customer;
import io.kefu.commerce.Invoice;
import io.kefu.commerce.LocalText;
import io.kefu.commerce.Order;
import io.kefu.commerce.OrderItem;
import io.kefu.commerce.OrderStatus;
import io.kefu.commerce.Parcel;
import io.kefu.commerce.PostalAddress;
import io.kefu.commerce.Product;
import io.kefu.commerce.Refund;
import io.kefu.commerce.TrackingStep;
import io.kefu.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the shop's data, what GET gives can be PUT and is the same. */
class WireRoundTripTest {

  @Property(tries = 300)
  void order_comesBackAsItWasSent(@ForAll("orders") Order order) {
    assertThat(OrderReader.read(order.orderNo(), Wire.sent(OrderForm.of(order)))).isEqualTo(order);
  }

  @Property(tries = 300)
  void product_comesBackAsItWasSent(@ForAll("products") Product product) {
    assertThat(ProductReader.read(product.sku(), Wire.sent(ProductForm.of(product))))
        .isEqualTo(product);
  }

  @Property(tries = 300)
  void customer_comesBackAsItWasSent(@ForAll("customers") Customer customer) {
    assertThat(CustomerReader.read(customer.userId(), Wire.sent(CustomerForm.of(customer))))
        .isEqualTo(customer);
  }

  @Provide
  Arbitrary<Order> orders() {
    Arbitrary<Order> head =
        Combinators.combine(
                numbers(),
                line(Limits.USER_ID),
                Arbitraries.of(OrderStatus.values()),
                time(),
                time().injectNull(0.3),
                items().list().ofMinSize(1).ofMaxSize(3),
                money())
            .as(
                (number, user, status, placed, other, items, total) ->
                    new Order(
                        number, user, status, placed, other, other, null, items, total, null,
                        List.of(), List.of(), List.of()));
    return Combinators.combine(
            head,
            addresses().injectNull(0.3),
            parcels().list().ofMaxSize(2),
            refunds().list().ofMaxSize(2),
            invoices().list().ofMaxSize(2))
        .as(
            (o, address, parcels, refunds, invoices) ->
                new Order(
                    o.orderNo(),
                    o.userId(),
                    o.status(),
                    o.placedAt(),
                    o.promisedAt(),
                    o.paidAt(),
                    o.deliveredAt(),
                    o.items(),
                    o.total(),
                    address,
                    parcels,
                    refunds,
                    invoices));
  }

  @Provide
  Arbitrary<Product> products() {
    return Combinators.combine(
            numbers(),
            titles(),
            line(Limits.TITLE),
            line(100).injectNull(0.3),
            money(),
            Arbitraries.integers().between(0, Limits.STOCK),
            Arbitraries.maps(line(Limits.ATTRIBUTE_NAME), line(Limits.NAME)).ofMaxSize(4),
            Arbitraries.integers().between(0, Limits.RETURNABLE_DAYS))
        .as(Product::new);
  }

  @Provide
  Arbitrary<Customer> customers() {
    return Combinators.combine(
            line(Limits.USER_ID), line(Limits.NAME).injectNull(0.3),
            Arbitraries.of("zh-CN", "en", "pt-BR").injectNull(0.3),
                line(Limits.SHORT).injectNull(0.3),
            line(Limits.SHORT).injectNull(0.3), line(Limits.EMAIL).injectNull(0.3))
        .as(Customer::new);
  }

  private static Arbitrary<OrderItem> items() {
    return Combinators.combine(
            line(Limits.NUMBER),
            titles(),
            Arbitraries.integers().between(1, Limits.QUANTITY),
            money())
        .as(OrderItem::new);
  }

  private static Arbitrary<PostalAddress> addresses() {
    return Combinators.combine(
            line(Limits.NAME),
            line(Limits.SHORT),
            line(Limits.NAME).list().ofMinSize(1).ofMaxSize(3),
            Arbitraries.of("CN", "US", "DE"))
        .as(PostalAddress::new);
  }

  private static Arbitrary<Parcel> parcels() {
    Arbitrary<TrackingStep> steps =
        Combinators.combine(
                time(), line(Limits.STEP), titles().map(LocalText::byLanguage).injectNull(0.3))
            .as(
                (at, text, translations) ->
                    new TrackingStep(at, text, translations == null ? Map.of() : translations));
    return Combinators.combine(
            line(Limits.CARRIER),
            line(Limits.NUMBER),
            Arbitraries.of("created", "in_transit", "delivered"),
            time().injectNull(0.3),
            steps
                .list()
                .ofMaxSize(3)
                .map(s -> s.stream().sorted(Comparator.comparing(TrackingStep::at)).toList()))
        .as(Parcel::new);
  }

  private static Arbitrary<Refund> refunds() {
    return Combinators.combine(
            line(Limits.NUMBER),
            money(),
            Arbitraries.of("requested", "paid"),
            time(),
            time().injectNull(0.3))
        .as(Refund::new);
  }

  private static Arbitrary<Invoice> invoices() {
    return Combinators.combine(line(Limits.NUMBER), Arbitraries.of("electronic", "paper"), time())
        .as(Invoice::new);
  }

  private static Arbitrary<LocalText> titles() {
    return Arbitraries.maps(Arbitraries.of("zh", "en", "ja", "pt"), line(Limits.TITLE))
        .ofMinSize(1)
        .map(LocalText::new);
  }

  private static Arbitrary<Money> money() {
    return Combinators.combine(
            Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("999999999999"))
                .ofScale(2),
            Arbitraries.of("CNY", "EUR", "JPY", "KWD"))
        .as((amount, currency) -> new Money(amount, Currency.getInstance(currency)));
  }

  private static Arbitrary<Instant> time() {
    return Arbitraries.longs()
        .between(0, Limits.LATEST.getEpochSecond() - 1)
        .map(second -> Instant.ofEpochSecond(second).plus(second % 1_000_000, ChronoUnit.MICROS));
  }

  private static Arbitrary<String> numbers() {
    return Arbitraries.strings()
        .ascii()
        .ofMinLength(1)
        .ofMaxLength(Limits.NUMBER)
        .map(text -> text.replaceAll("[^!-~]", "_"));
  }

  private static Arbitrary<String> line(int maxLength) {
    return Arbitraries.strings()
        .withCharRange(' ', '~')
        .withCharRange('一', '鿿')
        .withChars("é“”…")
        .ofMinLength(1)
        .ofMaxLength(maxLength)
        .filter(text -> !text.isBlank());
  }
}
