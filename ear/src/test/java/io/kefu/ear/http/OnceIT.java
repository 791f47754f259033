package io.kefu.ear.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OnceIT {

  private final Api api = Api.with(Api.SHOP_KEY);

  @Test
  void actionSentAgain_isDoneOnceAndAnsweredTheSame() {
    String name = UUID.randomUUID().toString();

    Api.Answer first = make(name, "ERP");
    Api.Answer again = make(name, "ERP");

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
  }

  @Test
  void sameNameForAnotherAction_409() {
    String name = UUID.randomUUID().toString();
    make(name, "ERP");

    assertThat(make(name, "CRM").status()).isEqualTo(409);
  }

  @Test
  void failedAction_mayBeCorrectedUnderTheSameName() {
    String name = UUID.randomUUID().toString();

    assertThat(make(name, "").status()).isEqualTo(400);
    assertThat(make(name, "ERP").status()).isEqualTo(201);
  }

  @Test
  void oddName_400() {
    assertThat(make("x".repeat(256), "ERP").status()).isEqualTo(400);
  }

  private Api.Answer make(String idempotencyKey, String name) {
    return api.send(
        "/v1/keys",
        r ->
            r.header("Idempotency-Key", idempotencyKey)
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "{\"name\": \"" + name + "\", \"scopes\": [\"chat\"]}")));
  }
}
