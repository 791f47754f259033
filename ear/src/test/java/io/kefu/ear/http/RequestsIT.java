package io.kefu.ear.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a customer confirms in a conversation is done in the shop, and listed there. */
class RequestsIT {

  private final Api api = Api.with(Api.SHOP_KEY);
  private final String orderNo = "IT-" + UUID.randomUUID().toString().substring(0, 8);
  private final String user = "it-" + orderNo;
  private String conversation = "";

  @Test
  void urging_isDoneAfterAYesAndListed() {
    putOrder();

    assertThat(say("帮我催一下发货，快点").path("act").asText()).isEqualTo("confirm");
    assertThat(requests()).isEmpty();
    assertThat(say("是的").path("reply").asText()).contains(orderNo);

    assertThat(requests()).hasSize(1);
    assertThat(requests().get(0).path("kind").asText()).isEqualTo("urge");
  }

  @Test
  void requestsOfUnknownOrder_404() {
    assertThat(api.get("/v1/orders/NOPE-1/requests").status()).isEqualTo(404);
  }

  private JsonNode requests() {
    return api.get("/v1/orders/" + orderNo + "/requests").json().path("requests");
  }

  private JsonNode say(String query) {
    String about = conversation.isEmpty() ? "" : ", \"conversation_id\": \"" + conversation + "\"";
    JsonNode answer =
        api.post(
                "/v1/chat",
                """
                {"query": "%s", "language": "zh-CN", "context": {"user_id": "%s"%s}}
                """
                    .formatted(query, user, about))
            .json();
    conversation = answer.path("conversation_id").asText();
    return answer;
  }

  private void putOrder() {
    Instant yesterday = Instant.now().minus(Duration.ofDays(1));
    Api.Answer put =
        api.send(
            "/v1/orders/" + orderNo,
            r ->
                r.header("Content-Type", "application/json")
                    .PUT(
                        HttpRequest.BodyPublishers.ofString(
                            """
                            { "user_id": "%s", "status": "paid", "placed_at": "%s", "paid_at": "%s",
                              "items": [{"sku": "TEE-BLK-M", "title": {"zh": "纯棉T恤"}, "quantity": 1,
                                         "price": {"amount": "59.00", "currency": "CNY"}}],
                              "total": {"amount": "59.00", "currency": "CNY"},
                              "parcels": [], "refunds": [], "invoices": [] }
                            """
                                .formatted(user, yesterday, yesterday))));
    assertThat(put.status()).isEqualTo(200);
  }
}
