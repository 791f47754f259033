package io.kefu.commerce.model;

import static io.kefu.commerce.Samples.NOV_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.commerce.CancelOutcome;
import io.kefu.commerce.Order;
import io.kefu.commerce.OrderStatus;
import io.kefu.commerce.Samples;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every adapter to a shop's order system must do. */
public abstract class OrderGatewayContract {

  /** A gateway to a shop that has exactly these orders. Called within the scope of that shop. */
  protected abstract OrderGateway holding(List<Order> orders);

  @Test
  void knownOrder_isToldWhole() {
    Order order = Samples.refunded("T1001", "u-7");

    OrderGateway gateway = holding(List.of(order, Samples.shipped("T1002", "u-7")));

    assertThat(gateway.find("T1001")).contains(order);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ord20230801", "ORD20230801", " Ord20230801 ", "ＯＲＤ２０２３０８０１"})
  void otherWriting_isTheSameOrder(String written) {
    OrderGateway gateway = holding(List.of(Samples.shipped("ORD20230801", "12345")));

    assertThat(gateway.find(written)).map(Order::orderNo).contains("ORD20230801");
  }

  @ParameterizedTest
  @ValueSource(strings = {"T9", "T1001x", "", " ", "T1001%", "T100_", "\0", "a\nb", "\ud800"})
  void otherNumber_isMissing(String orderNo) {
    OrderGateway gateway = holding(List.of(Samples.shipped("T1001", "u-7")));

    assertThat(gateway.find(orderNo)).isEmpty();
  }

  @Test
  void endlessNumber_isMissing() {
    OrderGateway gateway = holding(List.of(Samples.shipped("T1001", "u-7")));

    assertThat(gateway.find("T".repeat(100_000))).isEmpty();
  }

  @Test
  void ordersOfCustomer_comeNewestFirst() {
    OrderGateway gateway =
        holding(
            List.of(
                Samples.order("OLD", "u-7", OrderStatus.PAID, NOV_1),
                Samples.order("NEW", "u-7", OrderStatus.PAID, NOV_1.plusSeconds(9)),
                Samples.order("FOREIGN", "u-8", OrderStatus.PAID, NOV_1)));

    assertThat(gateway.placedBy("u-7", NOV_1, 20))
        .extracting(Order::orderNo)
        .containsExactly("NEW", "OLD");
  }

  @Test
  void orderPlacedEarlier_isLeftOut() {
    OrderGateway gateway =
        holding(
            List.of(
                Samples.order("AT", "u-7", OrderStatus.PAID, NOV_1),
                Samples.order("BEFORE", "u-7", OrderStatus.PAID, NOV_1.minusMillis(1))));

    assertThat(gateway.placedBy("u-7", NOV_1, 20)).extracting(Order::orderNo).containsExactly("AT");
  }

  @Test
  void moreThanTheLimit_isCutAtTheOldEnd() {
    OrderGateway gateway =
        holding(
            List.of(
                Samples.order("A", "u-7", OrderStatus.PAID, NOV_1),
                Samples.order("B", "u-7", OrderStatus.PAID, NOV_1.plusSeconds(1)),
                Samples.order("C", "u-7", OrderStatus.PAID, NOV_1.plusSeconds(2))));

    assertThat(gateway.placedBy("u-7", NOV_1, 2))
        .extracting(Order::orderNo)
        .containsExactly("C", "B");
  }

  @ParameterizedTest
  @ValueSource(strings = {"u-9", "U-7", "", "\0"})
  void customerWithoutOrders_hasNone(String userId) {
    OrderGateway gateway = holding(List.of(Samples.shipped("T1001", "u-7")));

    assertThat(gateway.placedBy(userId, NOV_1.minus(Duration.ofDays(90)), 20)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"UNPAID", "PAID", "PACKED", "CANCELLED"})
  void orderThatHasNotLeft_isCancelled(OrderStatus status) {
    OrderGateway gateway = holding(List.of(Samples.order("T1001", "u-7", status, NOV_1)));

    assertThat(gateway.cancel("t1001"))
        .hasValueSatisfying(
            outcome ->
                assertThat(outcome)
                    .isInstanceOfSatisfying(
                        CancelOutcome.Cancelled.class,
                        cancelled ->
                            assertThat(cancelled.order().status())
                                .isEqualTo(OrderStatus.CANCELLED)));
    assertThat(gateway.find("T1001")).map(Order::status).contains(OrderStatus.CANCELLED);
  }

  @ParameterizedTest
  @EnumSource(names = {"SHIPPED", "DELIVERED", "COMPLETED", "RETURNING", "REFUNDED"})
  void orderThatHasLeft_stands(OrderStatus status) {
    Order order = Samples.order("T1001", "u-7", status, NOV_1);
    OrderGateway gateway = holding(List.of(order));

    assertThat(gateway.cancel("T1001")).contains(new CancelOutcome.TooLate(order));
    assertThat(gateway.find("T1001")).contains(order);
  }

  @Test
  void cancelledTwice_isCancelledOnce() {
    OrderGateway gateway = holding(List.of(Samples.paid("T1001", "u-7")));

    assertThat(gateway.cancel("T1001")).isEqualTo(gateway.cancel("T1001"));
  }

  @Test
  void unknownOrder_isNotCancelled() {
    assertThat(holding(List.of()).cancel("T1001")).isEmpty();
  }
}
