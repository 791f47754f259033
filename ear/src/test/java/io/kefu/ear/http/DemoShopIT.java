package io.kefu.ear.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

/** The demo shop's page, and a page of this machine that talks with the demo site key. */
class DemoShopIT {

  private static final String ORIGIN = "http://localhost:3000";

  private final Api page = Api.with("kefu-demo-site-key");

  @Test
  void home_isTheShopUnderAStrictPolicy() {
    Api.Answer home = Api.withoutKey().get("/");

    assertThat(home.status()).isEqualTo(200);
    assertThat(home.header("Content-Type")).startsWith("text/html");
    assertThat(home.header("Content-Security-Policy"))
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(home.text()).contains("/widget/kefu.js").contains("kefu-demo-site-key");
  }

  @Test
  void filesOfPageAndChat_areServed() {
    for (String file : new String[] {"/widget/kefu.js", "/shop/shop.css", "/shop/art.svg"}) {
      assertThat(Api.withoutKey().get(file).status()).as(file).isEqualTo(200);
    }
  }

  @Test
  void shopWindow_hasGoodsAndCustomersWithTheirOrders() {
    JsonNode window = Api.withoutKey().get("/shop/data.json").json();

    assertThat(window.path("products")).hasSizeGreaterThan(100);
    assertThat(window.path("customers").path(0).path("user_id").asText()).isEqualTo("12345");
    assertThat(window.path("customers").path(0).path("orders").path(0).path("order_no").asText())
        .isEqualTo("ORD20230801");
  }

  @Test
  void signedCustomer_hasTheOrdersCardAndRates() {
    JsonNode customer = Api.withoutKey().get("/shop/data.json").json().path("customers").path(0);
    String token =
        post(
                "/v1/visitors",
                "",
                "{\"user_id\": \"12345\", \"signature\": \""
                    + customer.path("signature").asText()
                    + "\"}")
            .json()
            .path("token")
            .asText();

    JsonNode answer = post("/v1/chat", token, "{\"query\": \"我的订单发货了吗?\"}").json();
    JsonNode card = answer.path("cards").path("orders").path(0);
    assertThat(card.path("order_no").asText()).isEqualTo("ORD20230801");
    assertThat(card.path("total").path("amount").asText()).isEqualTo("118.00");
    assertThat(card.path("items").path(0).path("title").asText()).contains("T恤");

    String rating = "/v1/conversations/" + answer.path("conversation_id").asText() + "/rating";
    assertThat(post(rating, token, "{\"score\": 9}").status()).isEqualTo(204);
  }

  @Test
  void numberReadOutByAStranger_tellsNotWhatIsInTheOrder() {
    String token = post("/v1/visitors", "", "{}").json().path("token").asText();

    JsonNode card =
        post("/v1/chat", token, "{\"query\": \"订单 ORD20230801 发货了吗?\"}")
            .json()
            .path("cards")
            .path("orders")
            .path(0);

    assertThat(card.path("status").asText()).isEqualTo("shipped");
    assertThat(card.path("items")).isEmpty();
    assertThat(card.has("total")).isFalse();
  }

  @Test
  void visitor_endsTheVisitorsOwnConversationAlone() {
    String token = post("/v1/visitors", "", "{}").json().path("token").asText();
    String other = post("/v1/visitors", "", "{}").json().path("token").asText();
    String id =
        post("/v1/chat", token, "{\"query\": \"你好\"}").json().path("conversation_id").asText();
    String close = "/v1/conversations/" + id + "/close";

    assertThat(post(close, other, "").status()).isEqualTo(404);
    Api.Answer ended = post(close, token, "");
    assertThat(ended.status()).isEqualTo(200);
    assertThat(ended.json().path("state").asText()).isEqualTo("closed");
  }

  @Test
  void pageOfAnotherMachine_isRefused() {
    Api.Answer answer =
        page.send(
            "/v1/visitors",
            r ->
                r.header("Origin", "https://shop.example")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{}")));

    assertThat(answer.status()).isEqualTo(403);
  }

  private Api.Answer post(String path, String visitor, String body) {
    return page.send(
        path,
        r -> {
          r.header("Origin", ORIGIN).header("Content-Type", "application/json");
          if (!visitor.isEmpty()) {
            r.header("Kefu-Visitor", visitor);
          }
          return r.POST(BodyPublishers.ofString(body));
        });
  }
}
