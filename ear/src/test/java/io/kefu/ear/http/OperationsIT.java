package io.kefu.ear.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OperationsIT {

  private final Api open = Api.withoutKey();

  @Test
  void health_tellsItsParts() {
    Api.Answer ready = open.get("/health/ready");

    assertThat(ready.status()).isEqualTo(200);
    assertThat(ready.json().path("checks").findValuesAsText("name"))
        .contains("start", "database", "models");
    assertThat(open.get("/health/live").status()).isEqualTo(200);
  }

  @Test
  void metrics_countRequestsByRouteNotById() {
    Api.with(Api.SHOP_KEY).delete("/v1/keys/0199d0a4-0000-7000-8000-000000000000");

    String metrics = open.get("/metrics?scope=application").text();

    assertThat(metrics)
        .contains("kefu_http_request")
        .contains("route=\"DELETE /v1/keys/{id}\"")
        .contains("status=\"404\"");
    assertThat(metrics).doesNotContain("0199d0a4-0000-7000-8000-000000000000");
  }

  @Test
  void metrics_countTurnsByActAndLanguage() {
    Api.with(Api.SHOP_KEY).post("/v1/chat", "{\"query\": \"转人工\"}");

    String metrics = open.get("/metrics?scope=application").text();

    assertThat(metrics)
        .containsPattern("kefu_turn_seconds_count\\{act=\"handover\",language=\"zh\",.*\\} [1-9]");
  }

  @Test
  void interfaceDescription_speaksTheWire() {
    String yaml = open.get("/openapi").text();

    assertThat(yaml)
        .contains(
            "title: Kefu", "/v1/shops:", "api_key:", "application/problem+json", "scheme: bearer");
    assertThat(yaml).doesNotContain("apiKey:", "timeZone:");
  }

  @Test
  void interfaceDescription_hasAPageForPeople() {
    assertThat(open.get("/openapi/ui/").status()).isEqualTo(200);
  }
}
