package io.kefu.commerce.internal;

import static io.kefu.commerce.Samples.NOV_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.commerce.Consulted;
import io.kefu.commerce.Order;
import io.kefu.commerce.OrderStatus;
import io.kefu.commerce.Samples;
import io.kefu.commerce.ShopDesk;
import io.kefu.commerce.model.CustomerGateway;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InNewShop.class)
class GatewayShopDeskTest {

  private static final CustomerGateway BROKEN =
      userId -> {
        throw new IllegalStateException("connection refused");
      };

  private final ShopDesk desk =
      new GatewayShopDesk(
          new DirectLine(), Database.orders(), Database.products(), BROKEN, Database.requests());

  @Test
  void knownThings_areFound() {
    Order order = Database.orders().put(Samples.shipped("T1001", "u-7"));
    Database.products().put(Samples.product("TEE", 3));

    assertThat(desk.order("t1001")).isEqualTo(new Consulted.Found<>(order));
    assertThat(desk.product("tee")).isEqualTo(new Consulted.Found<>(Samples.product("TEE", 3)));
  }

  @Test
  void unknownThings_areMissing() {
    assertThat(desk.order("T1")).isEqualTo(new Consulted.Missing<>());
    assertThat(desk.product("TEE")).isEqualTo(new Consulted.Missing<>());
    assertThat(desk.cancel("T1")).isEqualTo(new Consulted.Missing<>());
  }

  @Test
  void customerWithoutOrders_isFoundButEmpty() {
    assertThat(desk.ordersOf("u-7", NOV_1)).isEqualTo(new Consulted.Found<>(List.of()));
  }

  @Test
  void moreOrdersThanCanBeOffered_areCutAtTwenty() {
    Database.orders()
        .putAll(
            IntStream.range(0, 25)
                .mapToObj(
                    i -> Samples.order("T" + i, "u-7", OrderStatus.PAID, NOV_1.plusSeconds(i)))
                .toList());

    assertThat(desk.ordersOf("u-7", NOV_1))
        .isInstanceOfSatisfying(
            Consulted.Found.class, found -> assertThat((List<?>) found.value()).hasSize(20));
  }

  @Test
  void failingShop_isUnavailable() {
    assertThat(desk.customer("u-7")).isEqualTo(new Consulted.Unavailable<>("failed"));
  }
}
