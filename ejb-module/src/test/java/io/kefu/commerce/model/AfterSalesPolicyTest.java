package io.kefu.commerce.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.commerce.Order;
import io.kefu.commerce.OrderItem;
import io.kefu.commerce.OrderRequest;
import io.kefu.commerce.OrderStatus;
import io.kefu.commerce.Product;
import io.kefu.commerce.Refusal;
import io.kefu.commerce.RequestKind;
import io.kefu.commerce.Samples;
import io.kefu.commerce.model.AfterSalesPolicy.Judgement;
import io.kefu.shared.Money;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Time limits and exceptions, on two items delivered on the first of November. */
class AfterSalesPolicyTest {

  private static final Instant DELIVERED = Samples.NOV_1;

  @ParameterizedTest
  @CsvSource({
    // kind, reason, days later, returnable days, refused
    "RETURN, unwanted, 7, 7,",
    "RETURN, unwanted, 8, 7,",
    "RETURN, unwanted, 9, 7, TOO_LATE",
    "RETURN, faulty, 15, 7,",
    "RETURN, faulty, 17, 7, TOO_LATE",
    "RETURN, unwanted, 1, 0, EXCLUDED",
    "RETURN, faulty, 1, 0,",
    "RETURN, faulty, 3, 0, TOO_LATE",
    "EXCHANGE, size, 7, 30,",
    "EXCHANGE, size, 9, 30, TOO_LATE",
    "EXCHANGE, damaged, 15, 7,",
    "INVOICE, , 180, 7,",
    "INVOICE, , 182, 7, TOO_LATE",
    "PRICE_DIFFERENCE, , 15, 7, NOTHING",
    "PRICE_DIFFERENCE, , 17, 7, TOO_LATE",
    "PRICE_DIFFERENCE, , 1, 0, EXCLUDED"
  })
  void request_hasItsTimeAndItsGoods(
      RequestKind kind, String reason, int daysLater, int returnableDays, Refusal refused) {
    Map<String, String> details = reason == null ? Map.of() : Map.of("reason", reason);

    Judgement judgement =
        judge(new OrderRequest(kind, "T1001", details), daysLater, returnableDays);

    if (refused == null) {
      assertThat(judgement).isInstanceOf(Judgement.Allowed.class);
    } else {
      assertThat(judgement).isEqualTo(new Judgement.Refused(refused));
    }
  }

  @Test
  void oneItemOfTwo_isRefundedAlone() {
    OrderRequest request =
        new OrderRequest(RequestKind.RETURN, "T1001", Map.of("item", "cap", "reason", "unwanted"));

    assertThat(judge(request, 1, 7))
        .isInstanceOfSatisfying(
            Judgement.Allowed.class,
            a -> assertThat(a.amount()).isEqualTo(Money.of("40.00", "CNY")));
  }

  @ParameterizedTest
  @CsvSource({
    // paid for goods of 158.00, refunded for the cap at 40.00
    "158.00, 40.00",
    "100.00, 25.31",
    "0.05, 0.01",
    "0.00, 0.00",
    "170.00, 40.00"
  })
  void oneItemOfADiscountedOrder_isRefundedByItsShare(String paid, String refunded) {
    OrderRequest request =
        new OrderRequest(RequestKind.RETURN, "T1001", Map.of("item", "CAP", "reason", "unwanted"));

    assertThat(judge(request, delivered(paid), 1, 7))
        .isInstanceOfSatisfying(
            Judgement.Allowed.class,
            a -> assertThat(a.amount()).isEqualTo(Money.of(refunded, "CNY")));
  }

  @Test
  void limits_areThoseOfTheShippedArticles() throws IOException {
    List<String> articles = articles();
    AfterSalesPolicy policy = AfterSalesPolicy.STANDARD;

    assertThat(article(articles, "faulty-item")).contains("签收后 " + policy.faultDays() + " 天内");
    assertThat(article(articles, "exchange")).contains("签收后 " + policy.exchangeDays() + " 天内");
    assertThat(article(articles, "price-protection")).contains("付款后 " + policy.priceDays() + " 天内");
    assertThat(article(articles, "invoice-request"))
        .contains("签收后 " + policy.invoiceDays() + " 天内");
    assertThat(article(articles, "return-policy")).contains("次日起 " + policy.standardDays() + " 天");
  }

  private static List<String> articles() throws IOException {
    try (InputStream in =
        AfterSalesPolicyTest.class.getResourceAsStream("/io/kefu/demo/articles.zh.jsonl")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static String article(List<String> articles, String key) {
    return articles.stream()
        .filter(a -> a.contains("\"key\": \"" + key + "\"") || a.contains("\"" + key + "\","))
        .findFirst()
        .orElseThrow();
  }

  private static Judgement judge(OrderRequest request, int daysLater, int returnableDays) {
    return judge(request, delivered("158.00"), daysLater, returnableDays);
  }

  private static Judgement judge(
      OrderRequest request, Order order, int daysLater, int returnableDays) {
    return AfterSalesPolicy.STANDARD.judge(
        request,
        order,
        sku -> Optional.of(product(sku, returnableDays)),
        DELIVERED.plus(Duration.ofDays(daysLater)));
  }

  private static Order delivered(String total) {
    Order order = Samples.order("T1001", "u-7", OrderStatus.DELIVERED, DELIVERED);
    List<OrderItem> items =
        Stream.concat(
                order.items().stream(),
                Stream.of(new OrderItem("CAP", Samples.tee(), 2, Money.of("20.00", "CNY"))))
            .toList();
    return new Order(
        order.orderNo(),
        order.userId(),
        order.status(),
        DELIVERED,
        null,
        DELIVERED,
        DELIVERED,
        items,
        Money.of(total, "CNY"),
        null,
        List.of(),
        List.of(),
        List.of());
  }

  private static Product product(String sku, int returnableDays) {
    return new Product(
        sku,
        Samples.tee(),
        "样品",
        null,
        Money.of(sku.equals("CAP") ? "20.00" : "59.00", "CNY"),
        1,
        Map.of(),
        returnableDays);
  }
}
