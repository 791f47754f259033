package io.kefu.commerce.internal;

import static io.kefu.commerce.Samples.NOV_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kefu.commerce.Listing;
import io.kefu.commerce.Order;
import io.kefu.commerce.OrderSearch;
import io.kefu.commerce.OrderStatus;
import io.kefu.commerce.PostalAddress;
import io.kefu.commerce.Samples;
import io.kefu.shared.ShopId;
import io.kefu.shared.ShopScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InNewShop.class)
class JpaOrdersTest {

  private final JpaOrders orders = Database.orders();

  @Test
  void putAgain_replacesWhole() {
    orders.put(Samples.refunded("T1001", "u-7"));

    Order replaced = orders.put(Samples.shipped("t1001", "u-8"));

    assertThat(replaced).isEqualTo(Samples.shipped("t1001", "u-8"));
    assertThat(orders.find("T1001")).contains(replaced);
    assertThat(orders.list(Optional.empty(), Optional.empty(), 10).entries())
        .containsExactly(replaced);
  }

  @Test
  void putTheSameTwice_keepsItOnce() {
    Order order = Samples.refunded("T1001", "u-7");
    orders.put(order);

    orders.put(order);

    assertThat(orders.list(Optional.empty(), Optional.empty(), 10).entries())
        .containsExactly(order);
  }

  @Test
  void fourWritersAtOnce_leaveOneOfTheirOrders() throws Exception {
    ShopId shop = ShopScope.required();
    List<Order> written =
        IntStream.range(0, 4).mapToObj(i -> Samples.shipped("T1001", "u-" + i)).toList();
    List<Callable<Order>> writers = new ArrayList<>();
    written.forEach(order -> writers.add(() -> ShopScope.call(shop, () -> orders.put(order))));

    ExecutorService threads = Executors.newFixedThreadPool(4);
    for (Future<Order> done : threads.invokeAll(writers)) {
      assertThat(written).contains(done.get());
    }
    threads.shutdown();

    assertThat(orders.list(Optional.empty(), Optional.empty(), 10).entries())
        .hasSize(1)
        .isSubsetOf(written);
  }

  @Test
  void pages_giveEachOrderOnceNewestFirst() {
    List<Order> all =
        IntStream.range(0, 7)
            .mapToObj(i -> Samples.order("T" + i, "u-" + i % 2, OrderStatus.PAID, placed(i)))
            .toList();
    orders.putAll(all);

    List<String> seen = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Listing<Order> page = orders.list(Optional.empty(), after, 3);
      page.entries().forEach(order -> seen.add(order.orderNo()));
      after = page.next();
    } while (after.isPresent());

    assertThat(seen).containsExactly("T6", "T4", "T5", "T2", "T3", "T0", "T1");
  }

  /** Two orders of each moment, so that a page may end between them. */
  private static Instant placed(int number) {
    return NOV_1.plusSeconds(number / 2);
  }

  @Test
  void listOfCustomer_hasNobodyElsesOrders() {
    orders.putAll(List.of(Samples.shipped("T1", "u-7"), Samples.shipped("T2", "u-8")));

    assertThat(orders.list(Optional.of("u-8"), Optional.empty(), 10).entries())
        .extracting(Order::orderNo)
        .containsExactly("T2");
  }

  @Test
  void otherShop_seesAndChangesNothing() {
    Order ours = orders.put(Samples.paid("T1001", "u-7"));

    ShopScope.run(
        Database.newShop(),
        () -> {
          assertThat(orders.find("T1001")).isEmpty();
          assertThat(orders.placedBy("u-7", NOV_1, 20)).isEmpty();
          assertThat(orders.list(Optional.empty(), Optional.empty(), 10).entries()).isEmpty();
          assertThat(orders.cancel("T1001")).isEmpty();
          orders.put(Samples.shipped("T1001", "u-9"));
        });

    assertThat(orders.find("T1001")).contains(ours);
  }

  @Test
  void withoutAShop_nothingIsRead() {
    assertThatThrownBy(() -> inNoShop(() -> orders.find("T1001")))
        .isInstanceOf(IllegalStateException.class);
  }

  private static void inNoShop(Runnable work) throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      other.submit(work).get();
    } catch (ExecutionException e) {
      throw (Exception) e.getCause();
    } finally {
      other.shutdown();
    }
  }

  @Test
  void address_isNotReadableInTheDatabase() {
    orders.put(Samples.shipped("T1001", "u-7"));

    String stored =
        Database.column(
            ShopScope.required(),
            "select concat(o.addressName, o.addressPhone, o.addressLines) from StoredOrder o");

    assertThat(stored).hasSizeGreaterThan(50).doesNotContain("示例", "0000");
  }

  @Test
  void longestAddress_fits() {
    Order order = Samples.shipped("T1001", "u-7");
    Order longest =
        new Order(
            order.orderNo(),
            order.userId(),
            order.status(),
            order.placedAt(),
            null,
            null,
            null,
            order.items(),
            order.total(),
            new PostalAddress(
                "長".repeat(200), "1".repeat(40), Collections.nCopies(10, "長".repeat(200)), "CN"),
            List.of(),
            List.of(),
            List.of());

    assertThat(orders.put(longest)).isEqualTo(longest);
  }

  @Test
  void search_findsByPartOfTheNumberCustomerWaybillAndStatus() {
    Order shipped = orders.put(Samples.shipped("T1001", "u-7"));
    Order refunded = orders.put(Samples.refunded("T1002", "u-8"));
    String waybill = shipped.lastParcel().orElseThrow().waybill();

    assertThat(found(Optional.of("t100"), Optional.empty())).hasSize(2);
    assertThat(found(Optional.of("1002"), Optional.empty())).containsExactly(refunded);
    assertThat(found(Optional.of("u-7"), Optional.empty())).containsExactly(shipped);
    assertThat(found(Optional.of(waybill.toLowerCase(Locale.ROOT)), Optional.empty()))
        .contains(shipped);
    assertThat(found(Optional.empty(), Optional.of(refunded.status()))).containsExactly(refunded);
    assertThat(found(Optional.of("%"), Optional.empty())).isEmpty();
  }

  private List<Order> found(Optional<String> text, Optional<OrderStatus> status) {
    return orders
        .list(new OrderSearch(Optional.empty(), status, text), Optional.empty(), 10)
        .entries();
  }
}
