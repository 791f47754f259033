package io.kefu.ear.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What texts mean, one at a time, in batches, and in which languages. */
class NluIT {

  private static final String BATCH = "/v1/nlu/parse-batch";

  private final Api shop = Api.with(Api.SHOP_KEY);

  @Test
  void parse_namesWhatTheTextIsAbout() {
    JsonNode parsed = shop.post("/v1/nlu/parse", "{\"text\": \"我的订单ORD20230801发货了吗\"}").json();

    assertThat(parsed.path("text").asText()).isEqualTo("我的订单ORD20230801发货了吗");
    assertThat(parsed.path("language").asText()).startsWith("zh");
    assertThat(parsed.at("/intent/name").asText()).isEqualTo("order_status");
    assertThat(parsed.path("in_scope").asBoolean()).isTrue();
    assertThat(parsed.at("/intent_ranking/0/name").asText()).isEqualTo("order_status");
    assertThat(parsed.at("/entities/0/type").asText()).isEqualTo("order_no");
    assertThat(parsed.at("/entities/0/start").asInt()).isEqualTo(4);
    assertThat(parsed.at("/emotion/name").asText()).isEqualTo("neutral");
    assertThat(parsed.path("release").asText()).isNotEmpty();
  }

  @Test
  void outOfScope_isSaidAndStaysOutOfTheRanking() {
    JsonNode parsed = shop.post("/v1/nlu/parse", "{\"text\": \"勾股定理怎么证明\"}").json();

    assertThat(parsed.path("in_scope").asBoolean()).isFalse();
    assertThat(parsed.at("/intent/name").asText()).isEqualTo("out_of_scope");
    assertThat(parsed.path("in_scope_probability").asDouble()).isBetween(0.0, 0.5);
    assertThat(parsed.path("intent_ranking").findValuesAsText("name"))
        .isNotEmpty()
        .doesNotContain("out_of_scope");
  }

  @Test
  void batch_answersInOrderAsSingleTextsDo() {
    String texts = "[\"我要退货\", \"Where is my parcel?\", \"我要退货\"]";

    JsonNode results = shop.post(BATCH, "{\"texts\": " + texts + "}").json().path("results");

    assertThat(results.findValuesAsText("text"))
        .containsExactly("我要退货", "Where is my parcel?", "我要退货");
    assertThat(results.at("/1/language").asText()).isEqualTo("en");
    assertThat(results.at("/0/intent")).isEqualTo(results.at("/2/intent"));
    assertThat(results.at("/0/intent"))
        .isEqualTo(shop.post("/v1/nlu/parse", "{\"text\": \"我要退货\"}").json().path("intent"));
  }

  @Test
  void thousandTexts_areTakenAndOneMoreIsNot() {
    Api.Answer most = shop.post(BATCH, batch(1000));
    Api.Answer more = shop.post(BATCH, batch(1001));

    assertThat(most.json().path("results")).hasSize(1000);
    assertThat(more.status()).isEqualTo(400);
    assertThat(more.json().at("/errors/0/field").asText()).isEqualTo("texts");
  }

  private static String batch(int size) {
    return IntStream.range(0, size)
        .mapToObj(i -> "\"退货\"")
        .collect(Collectors.joining(",", "{\"texts\": [", "]}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|texts",
        "{'texts': []}|texts",
        "{'texts': 'a'}|texts",
        "{'texts': ['a', null]}|texts[1]",
        "{'texts': ['a', ' ']}|texts[1]",
        "{'texts': ['a', '\\u0001']}|texts[1]",
        "{'texts': ['\\ud800']}|texts[0]",
        "{'texts': ['a'], 'language': '?'}|language",
        "{'texts': ['a'], 'release': ' '}|release",
      })
  void wrongBatch_400NamesTheField(String json, String field) {
    Api.Answer answer = shop.post(BATCH, json.replace('\'', '"'));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("errors").findValuesAsText("field")).contains(field);
  }

  @Test
  void batchOverEightMebibytes_413() {
    Api.Answer answer = shop.post(BATCH, "{\"texts\": [\"" + "a".repeat(8 * 1024 * 1024) + "\"]}");

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.problem()).isEqualTo("too-large");
  }

  @Test
  void unknownRelease_404() {
    Api.Answer answer = shop.post(BATCH, "{\"texts\": [\"a\"], \"release\": \"no-such-release\"}");

    assertThat(answer.problem()).isEqualTo("not-found");
  }

  @Test
  void languages_areThoseOfTheShopWithStateAndMaturity() {
    JsonNode languages = shop.get("/v1/nlu/languages").json().path("languages");

    assertThat(languages.findValuesAsText("code")).contains("zh", "en");
    languages.forEach(
        language -> {
          assertThat(language.path("state").asText()).isIn("ready", "loading", "off");
          assertThat(language.path("maturity").asText()).isIn("full", "lexical", "none");
        });
    assertThat(languages.findValuesAsText("state")).contains("ready");
  }

  @Test
  void keyWithoutTheScope_403() {
    Api reader =
        Api.with(
            shop.post("/v1/keys", "{\"name\": \"k\", \"scopes\": [\"knowledge:read\"]}")
                .json()
                .path("api_key")
                .asText());

    assertThat(reader.post(BATCH, "{\"texts\": [\"a\"]}").problem()).isEqualTo("forbidden");
    assertThat(reader.get("/v1/nlu/languages").problem()).isEqualTo("forbidden");
  }
}
