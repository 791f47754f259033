package io.kefu.commerce.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.commerce.Order;
import io.kefu.commerce.OrderItem;
import io.kefu.commerce.OrderRequest;
import io.kefu.commerce.OrderStatus;
import io.kefu.commerce.Product;
import io.kefu.commerce.Refund;
import io.kefu.commerce.Refusal;
import io.kefu.commerce.RequestKind;
import io.kefu.commerce.RequestOutcome;
import io.kefu.commerce.Samples;
import io.kefu.commerce.ShopRequest;
import io.kefu.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every adapter to a system that takes requests must do. */
public abstract class RequestGatewayContract {

  /** The moment at which these tests ask: the day after {@link Samples#NOV_1}. */
  protected static final Instant NOW = Samples.NOV_1.plusSeconds(86_400);

  private static final Map<String, String> UNWANTED = Map.of("reason", "unwanted");

  /** A gateway at {@link #NOW} to a shop that has exactly these. */
  protected abstract RequestGateway holding(List<Order> orders, List<Product> products);

  /** The order as the shop has it now. */
  protected abstract Order order(String orderNo);

  @Test
  void preparing_changesNothing() {
    Order before = delivered("T1001");
    RequestGateway gateway = holding(List.of(before), List.of(tee("59.00")));

    RequestOutcome outcome = prepare(gateway, RequestKind.RETURN, UNWANTED);

    assertThat(outcome).isInstanceOf(RequestOutcome.Prepared.class);
    assertThat(order("T1001")).isEqualTo(before);
  }

  @Test
  void return_tellsRefundAndLastDayFirst() {
    RequestGateway gateway = holding(List.of(delivered("T1001")), List.of(tee("59.00")));

    ShopRequest request = prepared(gateway, RequestKind.RETURN, UNWANTED);

    assertThat(request.amount()).isEqualTo(Money.of("118.00", "CNY"));
    assertThat(request.until()).isEqualTo(Samples.NOV_1.plusSeconds(7 * 86_400));
  }

  @Test
  void confirmedReturn_beginsWithItsRefund() {
    RequestGateway gateway = holding(List.of(delivered("T1001")), List.of(tee("59.00")));
    ShopRequest request = prepared(gateway, RequestKind.RETURN, UNWANTED);

    RequestOutcome outcome = gateway.carryOut(request.number()).orElseThrow();

    assertThat(outcome).isInstanceOf(RequestOutcome.Done.class);
    assertThat(order("T1001").status()).isEqualTo(OrderStatus.RETURNING);
    assertThat(order("T1001").refunds()).extracting(Refund::id).containsExactly(request.number());
  }

  @Test
  void confirmedTwice_isDoneOnce() {
    RequestGateway gateway = holding(List.of(delivered("T1001")), List.of(tee("59.00")));
    String number = prepared(gateway, RequestKind.RETURN, UNWANTED).number();

    assertThat(gateway.carryOut(number)).isEqualTo(gateway.carryOut(number));
    assertThat(order("T1001").refunds()).hasSize(1);
  }

  @Test
  void sameRequest_keepsItsNumber() {
    RequestGateway gateway = holding(List.of(delivered("T1001")), List.of(tee("59.00")));

    ShopRequest first = prepared(gateway, RequestKind.RETURN, UNWANTED);

    assertThat(prepared(gateway, RequestKind.RETURN, UNWANTED).number()).isEqualTo(first.number());
  }

  @Test
  void anotherRequest_takesThePlaceAndLeavesTheOldNumberMissing() {
    RequestGateway gateway = holding(List.of(delivered("T1001")), List.of(tee("59.00")));
    ShopRequest first = prepared(gateway, RequestKind.RETURN, UNWANTED);

    ShopRequest other = prepared(gateway, RequestKind.RETURN, Map.of("reason", "faulty"));

    assertThat(gateway.carryOut(first.number())).isEmpty();
    assertThat(order("T1001").refunds()).isEmpty();
    assertThat(gateway.carryOut(other.number()).orElseThrow())
        .isInstanceOfSatisfying(
            RequestOutcome.Done.class,
            done ->
                assertThat(done.request().content().details()).containsEntry("reason", "faulty"));
  }

  @Test
  void orderThatLeftMeanwhile_isJudgedAgain() {
    RequestGateway gateway = holding(List.of(Samples.paid("T1001", "u-7")), List.of());
    ShopRequest request =
        prepared(gateway, RequestKind.ADDRESS_CHANGE, Map.of("address", "示例路 9 号"));

    gateway = holding(List.of(Samples.shipped("T1001", "u-7")), List.of());

    assertThat(gateway.carryOut(request.number()).orElseThrow())
        .isEqualTo(new RequestOutcome.Refused(Refusal.TOO_LATE, order("T1001")));
  }

  @Test
  void addressOfAnOrderNotPacked_isChangedOnce() {
    RequestGateway gateway = holding(List.of(Samples.paid("T1001", "u-7")), List.of());
    Map<String, String> first = Map.of("address", "示例路 9 号", "phone", "+8610000000009");
    gateway.carryOut(prepared(gateway, RequestKind.ADDRESS_CHANGE, first).number());

    assertThat(order("T1001").address().lines()).containsExactly("示例路 9 号");
    assertThat(order("T1001").address().phone()).isEqualTo("+8610000000009");
    assertThat(order("T1001").address().name()).isEqualTo("示例客户");
    assertThat(prepare(gateway, RequestKind.ADDRESS_CHANGE, first))
        .isInstanceOf(RequestOutcome.Done.class);
    assertThat(prepare(gateway, RequestKind.ADDRESS_CHANGE, Map.of("address", "示例路 10 号")))
        .isEqualTo(new RequestOutcome.Refused(Refusal.STARTED, order("T1001")));
  }

  @Test
  void fallenPrice_isPaidBackOnce() {
    RequestGateway gateway = holding(List.of(delivered("T1001")), List.of(tee("50.00")));
    ShopRequest request = prepared(gateway, RequestKind.PRICE_DIFFERENCE, Map.of());

    gateway.carryOut(request.number());

    assertThat(request.amount()).isEqualTo(Money.of("18.00", "CNY"));
    assertThat(order("T1001").status()).isEqualTo(OrderStatus.DELIVERED);
    assertThat(order("T1001").refunds())
        .extracting(Refund::amount)
        .containsExactly(Money.of("18.00", "CNY"));
    assertThat(prepare(gateway, RequestKind.PRICE_DIFFERENCE, Map.of()))
        .isInstanceOf(RequestOutcome.Done.class);
  }

  @Test
  void returnAfterAFallenPrice_paysBackTheRest() {
    RequestGateway gateway = holding(List.of(delivered("T1001")), List.of(tee("50.00")));
    BigDecimal paid = order("T1001").total().amount();
    gateway.carryOut(prepared(gateway, RequestKind.PRICE_DIFFERENCE, Map.of()).number());

    ShopRequest request = prepared(gateway, RequestKind.RETURN, Map.of("reason", "unwanted"));

    assertThat(request.amount().amount())
        .isEqualByComparingTo(paid.subtract(new BigDecimal("18.00")));
  }

  @Test
  void exchangeOfAnotherItem_isARequestOfItsOwn() {
    RequestGateway gateway = holding(List.of(withCap("T1001")), List.of(tee("59.00")));
    String first = prepared(gateway, RequestKind.EXCHANGE, tooSmall("TEE-BLK-M")).number();
    gateway.carryOut(first);

    ShopRequest second = prepared(gateway, RequestKind.EXCHANGE, tooSmall("CAP"));

    assertThat(second.number()).isNotEqualTo(first);
    assertThat(prepare(gateway, RequestKind.EXCHANGE, tooSmall("tee-blk-m")))
        .isInstanceOf(RequestOutcome.Done.class);
  }

  @Test
  void exchangeOfTheWholeOrder_hadEachOfItsItems() {
    RequestGateway gateway = holding(List.of(withCap("T1001")), List.of(tee("59.00")));
    gateway.carryOut(prepared(gateway, RequestKind.EXCHANGE, UNWANTED).number());

    assertThat(prepare(gateway, RequestKind.EXCHANGE, tooSmall("CAP")))
        .isInstanceOf(RequestOutcome.Done.class);
  }

  @Test
  void returnOfAnotherItem_waitsForTheFirst() {
    RequestGateway gateway = holding(List.of(withCap("T1001")), List.of(tee("59.00")));
    gateway.carryOut(prepared(gateway, RequestKind.RETURN, tooSmall("TEE-BLK-M")).number());

    assertThat(prepare(gateway, RequestKind.RETURN, tooSmall("CAP")))
        .isEqualTo(new RequestOutcome.Refused(Refusal.STARTED, order("T1001")));
  }

  @ParameterizedTest
  @CsvSource({
    "ADDRESS_CHANGE, PACKED, TOO_LATE",
    "ADDRESS_CHANGE, SHIPPED, TOO_LATE",
    "RETURN, SHIPPED, NOT_YET",
    "RETURN, RETURNING, STARTED",
    "RETURN, CANCELLED, EXCLUDED",
    "EXCHANGE, PAID, NOT_YET",
    "EXCHANGE, REFUNDED, STARTED",
    "INVOICE, CANCELLED, EXCLUDED",
    "PRICE_DIFFERENCE, REFUNDED, EXCLUDED",
    "PRICE_DIFFERENCE, SHIPPED, NOTHING",
    "URGE, UNPAID, NOT_YET",
    "URGE, DELIVERED, TOO_LATE"
  })
  void requestThatDoesNotFitTheOrder_isRefused(RequestKind kind, OrderStatus status, Refusal why) {
    Order order = Samples.order("T1001", "u-7", status, Samples.NOV_1);
    RequestGateway gateway = holding(List.of(order), List.of(tee("59.00")));

    assertThat(prepare(gateway, kind, UNWANTED)).isEqualTo(new RequestOutcome.Refused(why, order));
  }

  @Test
  void unknownOrderAndNumber_areMissing() {
    RequestGateway gateway = holding(List.of(), List.of());

    assertThat(gateway.prepare(new OrderRequest(RequestKind.URGE, "T1001", Map.of()))).isEmpty();
    assertThat(gateway.carryOut("RT0000000000")).isEmpty();
    assertThat(gateway.carryOut("\0")).isEmpty();
  }

  private static RequestOutcome prepare(
      RequestGateway gateway, RequestKind kind, Map<String, String> details) {
    return gateway.prepare(new OrderRequest(kind, "t1001", details)).orElseThrow();
  }

  private static ShopRequest prepared(
      RequestGateway gateway, RequestKind kind, Map<String, String> details) {
    return ((RequestOutcome.Prepared) prepare(gateway, kind, details)).request();
  }

  private static Product tee(String price) {
    Product sample = Samples.product("TEE-BLK-M", 3);
    return new Product(
        sample.sku(),
        sample.title(),
        sample.category(),
        sample.brand(),
        Money.of(price, "CNY"),
        sample.stock(),
        sample.attributes(),
        sample.returnableDays());
  }

  private static Map<String, String> tooSmall(String sku) {
    return Map.of("item", sku, "reason", "size");
  }

  private static Order delivered(String orderNo) {
    return delivered(orderNo, List.of());
  }

  /** With a second item beside the tee. */
  private static Order withCap(String orderNo) {
    return delivered(
        orderNo, List.of(new OrderItem("CAP", Samples.tee(), 1, Money.of("20.00", "CNY"))));
  }

  private static Order delivered(String orderNo, List<OrderItem> more) {
    Order order = Samples.order(orderNo, "u-7", OrderStatus.DELIVERED, Samples.NOV_1);
    return new Order(
        order.orderNo(),
        order.userId(),
        order.status(),
        order.placedAt().minusSeconds(4 * 86_400),
        order.promisedAt(),
        order.placedAt().minusSeconds(4 * 86_400),
        order.placedAt(),
        Stream.concat(order.items().stream(), more.stream()).toList(),
        order.total(),
        order.address(),
        order.parcels(),
        order.refunds(),
        order.invoices());
  }
}
