package io.kefu.commerce.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.commerce.Order;
import io.kefu.commerce.OrderRequest;
import io.kefu.commerce.Product;
import io.kefu.commerce.RequestKind;
import io.kefu.commerce.RequestOutcome;
import io.kefu.commerce.Samples;
import io.kefu.commerce.ShopRequest;
import io.kefu.commerce.model.RequestGateway;
import io.kefu.commerce.model.RequestGatewayContract;
import io.kefu.shared.ShopScope;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InNewShop.class)
class JpaRequestGatewayTest extends RequestGatewayContract {

  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final Map<String, String> ADDRESS = Map.of("address", "示例路 77 号");

  @Override
  protected RequestGateway holding(List<Order> orders, List<Product> products) {
    Database.orders().putAll(orders);
    Database.products().putAll(products);
    return Database.requests(CLOCK);
  }

  @Override
  protected Order order(String orderNo) {
    return Database.orders().find(orderNo).orElseThrow();
  }

  @Test
  void confirmedRequests_areListedAndPreparedOnesAreNot() {
    JpaRequests requests = (JpaRequests) holding(List.of(Samples.paid("T1001", "u-7")), List.of());
    String done = prepared(requests, RequestKind.URGE, Map.of()).number();
    requests.carryOut(done);
    prepared(requests, RequestKind.ADDRESS_CHANGE, ADDRESS);

    assertThat(requests.confirmedFor("t1001"))
        .extracting(ShopRequest::number)
        .containsExactly(done);
  }

  @Test
  void urgedAgain_afterHalfADayIsANewRequest() {
    JpaRequests requests = (JpaRequests) holding(List.of(Samples.paid("T1001", "u-7")), List.of());
    String first = prepared(requests, RequestKind.URGE, Map.of()).number();
    requests.carryOut(first);

    JpaRequests later = Database.requests(Clock.offset(CLOCK, Duration.ofHours(13)));

    assertThat(prepared(later, RequestKind.URGE, Map.of()).number()).isNotEqualTo(first);
  }

  @Test
  void address_isSealedInTheDatabase() {
    JpaRequests requests = (JpaRequests) holding(List.of(Samples.paid("T1001", "u-7")), List.of());

    prepared(requests, RequestKind.ADDRESS_CHANGE, ADDRESS);

    assertThat(Database.column(ShopScope.required(), "select r.details from StoredRequest r"))
        .isNotEmpty()
        .doesNotContain("示例路");
  }

  @Test
  void manyConfirmAtOnce_allSeeItDoneOnce() {
    JpaRequests requests =
        (JpaRequests)
            holding(
                List.of(Samples.paid("T1001", "u-7")), List.of(Samples.product("TEE-BLK-M", 3)));
    String number = prepared(requests, RequestKind.ADDRESS_CHANGE, ADDRESS).number();
    var shop = ShopScope.required();
    Set<RequestOutcome> outcomes = ConcurrentHashMap.newKeySet();

    IntStream.range(0, 4)
        .parallel()
        .forEach(
            i -> ShopScope.run(shop, () -> outcomes.add(requests.carryOut(number).orElseThrow())));

    assertThat(outcomes).hasSize(1).allMatch(RequestOutcome.Done.class::isInstance);
  }

  @Test
  void manyPrepareAtOnce_allGetOneNumber() {
    JpaRequests requests = (JpaRequests) holding(List.of(Samples.paid("T1001", "u-7")), List.of());
    var shop = ShopScope.required();
    Set<String> numbers = ConcurrentHashMap.newKeySet();

    IntStream.range(0, 4)
        .parallel()
        .forEach(
            i ->
                ShopScope.run(
                    shop,
                    () -> numbers.add(prepared(requests, RequestKind.URGE, Map.of()).number())));

    assertThat(numbers).hasSize(1);
  }

  @Test
  void otherShops_seeNothingOfIt() {
    JpaRequests requests = (JpaRequests) holding(List.of(Samples.paid("T1001", "u-7")), List.of());
    String number = prepared(requests, RequestKind.URGE, Map.of()).number();

    assertThat(ShopScope.call(Database.newShop(), () -> requests.carryOut(number))).isEmpty();
  }

  private static ShopRequest prepared(
      JpaRequests requests, RequestKind kind, Map<String, String> details) {
    return ((RequestOutcome.Prepared)
            requests.prepare(new OrderRequest(kind, "T1001", details)).orElseThrow())
        .request();
  }
}
