package io.kefu.ear.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class ShopsIT {

  private final Api platform = Api.with(Api.PLATFORM_KEY);

  @Test
  void newShop_hasAKeyThatOpensIt() {
    Api.Answer opened =
        platform.post("/v1/shops", "{\"name\": \"示例茶行\", \"languages\": [\"zh-CN\", \"en\"]}");

    assertThat(opened.status()).isEqualTo(201);
    assertThat(opened.json().path("id").asText()).isNotBlank();
    assertThat(Api.with(opened.json().path("api_key").asText()).get("/v1/keys").status())
        .isEqualTo(200);
  }

  @Test
  void wrongWish_400NamesEachField() {
    Api.Answer answer =
        platform.post(
            "/v1/shops",
            "{\"name\": \" \", \"time_zone\": \"Mars\", \"currency\": \"yuan\", \"languages\":"
                + " [1]}");
    Api.Answer wellTyped =
        platform.post("/v1/shops", "{\"time_zone\": \"Mars\", \"currency\": \"yuan\"}");

    assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("languages[0]");
    assertThat(wellTyped.json().path("errors").findValuesAsText("field"))
        .containsExactly("name", "time_zone", "currency");
  }

  @Test
  void keys_areMadeRotatedAndRevoked() {
    Api shop =
        Api.with(platform.post("/v1/shops", "{\"name\": \"换钥匙\"}").json().path("api_key").asText());

    JsonNode made =
        shop.post("/v1/keys", "{\"name\": \"ERP\", \"scopes\": [\"commerce:read\", \"keys\"]}")
            .json();
    Api partner = Api.with(made.path("api_key").asText());
    JsonNode next = shop.post("/v1/keys/" + made.path("id").asText() + "/rotate", "").json();

    assertThat(partner.get("/v1/keys").json().path("keys")).hasSize(3);
    assertThat(partner.get("/v1/keys").text()).doesNotContain(made.path("api_key").asText());
    assertThat(Api.with(next.path("api_key").asText()).get("/v1/keys").status()).isEqualTo(200);
    assertThat(shop.post("/v1/keys/" + made.path("id").asText() + "/rotate", "").status())
        .isEqualTo(409);
    assertThat(shop.delete("/v1/keys/" + made.path("id").asText()).status()).isEqualTo(204);
    assertThat(partner.get("/v1/keys").status()).isEqualTo(401);
  }

  @Test
  void keyOfAnotherShop_404() {
    JsonNode one = platform.post("/v1/shops", "{\"name\": \"甲\"}").json();
    JsonNode other = platform.post("/v1/shops", "{\"name\": \"乙\"}").json();
    String foreign =
        Api.with(one.path("api_key").asText()).get("/v1/keys").json().at("/keys/0/id").asText();

    Api.Answer answer = Api.with(other.path("api_key").asText()).delete("/v1/keys/" + foreign);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.problem()).isEqualTo("not-found");
  }

  @Test
  void setupInDemoMode_401() {
    Api.Answer answer =
        Api.withoutKey()
            .post(
                "/v1/setup",
                "{\"token\": \"x\", \"shop\": {\"name\": \"x\"}, \"administrator\": {\"name\":"
                    + " \"chen\"}}");

    assertThat(answer.status()).isEqualTo(401);
  }
}
