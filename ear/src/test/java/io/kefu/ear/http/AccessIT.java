package io.kefu.ear.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessIT {

  @Test
  void withoutKey_401SaysHow() {
    Api.Answer answer = Api.withoutKey().get("/v1/keys");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.problem()).isEqualTo("unauthenticated");
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nope",
        "kefu-demo-keys",
        "kefu_sk_00000000_0000000000000000000000000000000000000000000000000000000000000000"
      })
  void unknownKey_401(String key) {
    Api.Answer answer = Api.with(key).get("/v1/keys");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.problem()).isEqualTo("unauthenticated");
  }

  @Test
  void otherScheme_401() {
    Api.Answer answer =
        Api.withoutKey().send("/v1/keys", r -> r.GET().header("Authorization", "Basic YTpi"));

    assertThat(answer.status()).isEqualTo(401);
  }

  @Test
  void missingScope_403NamesIt() {
    Api.Answer answer = Api.with(Api.SHOP_KEY).post("/v1/shops", "{\"name\": \"x\"}");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.problem()).isEqualTo("forbidden");
    assertThat(answer.json().path("detail").asText()).contains("platform");
  }

  @Test
  void unknownAddress_404() {
    Api.Answer answer = Api.with(Api.SHOP_KEY).get("/v1/nothing-here");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.problem()).isEqualTo("not-found");
  }

  @Test
  void wrongMethod_405ListsTheRightOnes() {
    Api.Answer answer =
        Api.with(Api.SHOP_KEY)
            .send("/v1/keys", r -> r.PUT(HttpRequest.BodyPublishers.ofString("{}")));

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.problem()).isEqualTo("method-not-allowed");
    assertThat(answer.header("Allow")).contains("GET", "POST");
  }

  @Test
  void unacceptableForm_406() {
    Api.Answer answer =
        Api.with(Api.SHOP_KEY).send("/v1/keys", r -> r.GET().header("Accept", "image/png"));

    assertThat(answer.status()).isEqualTo(406);
    assertThat(answer.problem()).isEqualTo("not-acceptable");
  }

  @Test
  void otherContentType_415() {
    Api.Answer answer =
        Api.with(Api.SHOP_KEY)
            .send(
                "/v1/keys",
                r ->
                    r.header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("{}")));

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.problem()).isEqualTo("unsupported-media-type");
  }

  @Test
  void compressedBody_415() {
    Api.Answer answer =
        Api.with(Api.SHOP_KEY)
            .send(
                "/v1/keys",
                r ->
                    r.header("Content-Type", "application/json")
                        .header("Content-Encoding", "gzip")
                        .POST(HttpRequest.BodyPublishers.ofString("{}")));

    assertThat(answer.status()).isEqualTo(415);
  }

  @Test
  void requestId_comesBackOrIsMade() {
    Api.Answer named =
        Api.with(Api.SHOP_KEY).send("/v1/keys", r -> r.GET().header("X-Request-Id", "order-77"));
    Api.Answer unnamed =
        Api.with(Api.SHOP_KEY).send("/v1/keys", r -> r.GET().header("X-Request-Id", "no spaces"));

    assertThat(named.header("X-Request-Id")).isEqualTo("order-77");
    assertThat(unnamed.header("X-Request-Id")).hasSize(36);
  }

  @Test
  void everyAnswer_tellsTheRateAndCarriesNoCookie() {
    Api.Answer answer = Api.with(Api.SHOP_KEY).get("/v1/keys");

    assertThat(Integer.parseInt(answer.header("RateLimit-Limit"))).isGreaterThanOrEqualTo(200);
    assertThat(answer.headers().firstValue("RateLimit-Remaining")).isPresent();
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void oddAddress_isNoServerError() {
    Api.Answer answer =
        Api.with(Api.SHOP_KEY)
            .send("/v1/keys/%C3%28/rotate", r -> r.POST(HttpRequest.BodyPublishers.noBody()));

    assertThat(answer.status()).isBetween(400, 499);
  }
}
