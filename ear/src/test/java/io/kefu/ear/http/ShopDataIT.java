package io.kefu.ear.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShopDataIT {

  private static final String ORDER =
      """
      { "order_no": "IT-1001", "user_id": "it-7", "status": "shipped", "placed_at": "2026-11-01T08:00:00Z",
        "promised_at": "2026-11-05T16:00:00Z", "paid_at": "2026-11-01T08:05:00Z", "delivered_at": null,
        "items": [{"sku": "TEE-BLK-M", "title": {"en": "Cotton tee", "zh": "纯棉T恤"}, "quantity": 2,
                   "price": {"amount": "59.00", "currency": "CNY"}}],
        "total": {"amount": "118.00", "currency": "CNY"},
        "address": {"name": "示例客户", "phone": "100 0000 0001", "lines": ["示例路 1 号"], "country": "CN"},
        "parcels": [{"carrier": "SF", "waybill": "SF1234567890123", "status": "in_transit",
                     "estimated_at": "2026-11-04T10:00:00Z",
                     "events": [{"at": "2026-11-02T09:00:00Z", "text": "已揽收"}]}],
        "refunds": [], "invoices": [] }
      """;

  private final Api api = Api.with(Api.SHOP_KEY);

  @Test
  void putOrder_isGotBackInAnyLetterCase() {
    Api.Answer put = put("/v1/orders/IT-1001", ORDER);

    assertThat(put.status()).isEqualTo(200);
    assertThat(api.get("/v1/orders/it-1001").json()).isEqualTo(put.json());
    assertThat(put.json().at("/items/0/price/amount").asText()).isEqualTo("59.00");
    assertThat(put.json().path("placed_at").asText()).isEqualTo("2026-11-01T08:00:00Z");
    assertThat(put.json().at("/address/name").asText()).isEqualTo("示例客户");
  }

  @Test
  void gotOrder_canBePutAgain() {
    put("/v1/orders/IT-1001", ORDER);
    String got = api.get("/v1/orders/IT-1001").text();

    assertThat(put("/v1/orders/IT-1001", got).json())
        .isEqualTo(api.get("/v1/orders/IT-1001").json());
  }

  @Test
  void putProductAndCustomer_areGotBack() {
    String product =
        """
        {"title": {"zh": "样品"}, "category": "样品", "price": {"amount": "1", "currency": "JPY"}, "stock": 0,
         "attributes": {"size": "M"}, "returnable_days": 0}
        """;
    String customer = "{\"user_id\": \"it-7\", \"name\": \"示例客户\", \"language\": \"ZH-cn\"}";

    assertThat(put("/v1/products/IT-SKU", product).json())
        .isEqualTo(api.get("/v1/products/it-sku").json());
    assertThat(put("/v1/customers/it-7", customer).json().path("language").asText())
        .isEqualTo("zh-CN");
    assertThat(api.get("/v1/customers/it-7").json().path("name").asText()).isEqualTo("示例客户");
  }

  @Test
  void demoOrder_isShippedBySf() {
    JsonNode order = api.get("/v1/orders/ORD20230801").json();

    assertThat(order.path("user_id").asText()).isEqualTo("12345");
    assertThat(order.path("status").asText()).isEqualTo("shipped");
    assertThat(order.at("/parcels/0/carrier").asText()).isEqualTo("SF");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/orders/NOPE-1", "/v1/products/NOPE-1", "/v1/customers/nope-1"})
  void unknownThing_404(String path) {
    Api.Answer answer = api.get(path);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.problem()).isEqualTo("not-found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/v1/orders/ORD20230801", "/v1/products/TEE-BLK-M", "/v1/customers/12345"})
  void thingOfAnotherShop_404(String path) {
    String key =
        Api.with(Api.PLATFORM_KEY)
            .post("/v1/shops", "{\"name\": \"other\"}")
            .json()
            .path("api_key")
            .asText();

    assertThat(Api.with(key).get(path).status()).isEqualTo(404);
  }

  @Test
  void severalWrongFields_400NamesAll() {
    Api.Answer answer =
        put(
            "/v1/orders/IT-1002",
            ORDER
                .replace("\"shipped\"", "\"flown\"")
                .replace("\"quantity\": 2", "\"quantity\": -2"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("invalid-request");
    assertThat(answer.json().path("errors").findValuesAsText("field"))
        .containsExactlyInAnyOrder("order_no", "status", "items[0].quantity");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v1/orders?limit=0        | limit",
        "/v1/orders?limit=x        | limit",
        "/v1/orders?after=NOPE-1   | after",
        "/v1/orders?user_id=%01    | user_id"
      })
  void wrongAddress_400NamesIt(String path, String field) {
    Api.Answer answer = api.get(path);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
  }

  /** The server itself refuses these before any of our code sees them. */
  @ParameterizedTest
  @ValueSource(strings = {"/v1/orders/%01", "/v1/products/a%0Ab", "/v1/customers/%07"})
  void controlCharacterInThePath_400(String path) {
    assertThat(api.get(path).status()).isEqualTo(400);
  }

  @Test
  void pagesOfOrders_giveEachOnce() {
    List<String> numbers = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = api.get("/v1/orders?limit=90" + after).json();
      numbers.addAll(page.path("orders").findValuesAsText("order_no"));
      after = page.path("next").isTextual() ? "&after=" + page.path("next").asText() : "";
    } while (!after.isEmpty());

    assertThat(numbers).hasSizeGreaterThanOrEqualTo(200);
    assertThat(new HashSet<>(numbers)).hasSameSizeAs(numbers);
  }

  @Test
  void ordersOfACustomer_areTheirs() {
    JsonNode page = api.get("/v1/orders?user_id=12345").json();

    assertThat(page.path("orders").findValuesAsText("user_id")).hasSize(3).containsOnly("12345");
    assertThat(page.at("/orders/0/order_no").asText()).isEqualTo("ORD20230801");
  }

  private Api.Answer put(String path, String json) {
    return api.send(
        path,
        r ->
            r.header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
  }
}
