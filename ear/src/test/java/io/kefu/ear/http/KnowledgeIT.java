package io.kefu.ear.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles, their categories and their search, as a partner curates them. */
class KnowledgeIT {

  private static final String ARTICLES = "/v1/knowledge/articles";

  private final Api shop = newShop();

  // ---- write and read

  @Test
  void article_isWrittenReadReplacedAndRemoved() {
    Api.Answer made =
        shop.post(
            ARTICLES,
            """
            {"title": "怎么退货", "answer": "七天内可退。", "questions": ["退货流程"],
             "category": "售后/退货", "language": "zh-CN", "channels": ["web", "api"],
             "valid_from": "2026-01-01T08:00:00+08:00", "valid_to": "2036-01-01T00:00:00Z"}
            """);
    String id = made.json().path("id").asText();
    Api.Answer read = shop.get(ARTICLES + "/" + id);

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.header("Location")).endsWith(ARTICLES + "/" + id);
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.header("ETag")).isEqualTo(made.header("ETag")).isEqualTo("\"1\"");
    assertThat(read.json().path("state").asText()).isEqualTo("draft");
    assertThat(read.json().path("category").asText()).isEqualTo("售后/退货");
    assertThat(read.json().at("/questions/0").asText()).isEqualTo("退货流程");
    assertThat(read.json().path("valid_from").asText()).isEqualTo("2026-01-01T00:00:00Z");

    Api.Answer replaced = put(id, read.text().replace("七天", "十五天"), "");

    assertThat(replaced.status()).isEqualTo(200);
    assertThat(replaced.json().path("version").asLong()).isEqualTo(2);
    assertThat(replaced.header("ETag")).isEqualTo("\"2\"");
    assertThat(shop.get(ARTICLES + "/" + id).json().path("answer").asText()).isEqualTo("十五天内可退。");

    assertThat(shop.delete(ARTICLES + "/" + id).status()).isEqualTo(204);
    assertThat(shop.get(ARTICLES + "/" + id).problem()).isEqualTo("not-found");
  }

  @Test
  void unchangedArticle_304() {
    String id = write("怎么开发票", "published");

    Api.Answer again =
        shop.send(ARTICLES + "/" + id, r -> r.GET().header("If-None-Match", "\"1\""));

    assertThat(again.status()).isEqualTo(304);
  }

  // ---- two who change the same

  @Test
  void staleVersion_412AndNothingIsChanged() {
    String id = write("怎么换货", "draft");
    put(id, article("换货要多久", "draft"), "\"1\"");

    Api.Answer late = put(id, article("换货收费吗", "draft"), "\"1\"");
    Api.Answer lateRemoval =
        shop.send(ARTICLES + "/" + id, r -> r.DELETE().header("If-Match", "\"1\""));

    assertThat(late.status()).isEqualTo(412);
    assertThat(late.problem()).isEqualTo("stale");
    assertThat(lateRemoval.problem()).isEqualTo("stale");
    assertThat(shop.get(ARTICLES + "/" + id).json().path("title").asText()).isEqualTo("换货要多久");
  }

  @Test
  void anyVersion_isReplacedWithStarAndWithNone() {
    String id = write("怎么催发货", "draft");

    assertThat(put(id, article("多久发货", "draft"), "*").json().path("version").asLong()).isEqualTo(2);
    assertThat(put(id, article("几天发货", "draft"), "").json().path("version").asLong()).isEqualTo(3);
  }

  @Test
  void foreignTag_400NamesTheHeader() {
    String id = write("怎么改地址", "draft");

    Api.Answer answer = put(id, article("地址写错", "draft"), "yesterday");

    assertThat(answer.problem()).isEqualTo("invalid-request");
    assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("If-Match");
  }

  // ---- list

  @Test
  void list_pagesByCursorAndFilters() {
    List<String> written = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      written.add(write("第" + i + "篇", i < 2 ? "draft" : "published"));
    }

    List<String> listed = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = shop.get(ARTICLES + "?limit=2" + after).json();
      assertThat(page.path("articles").size()).isBetween(1, 2);
      page.path("articles").forEach(a -> listed.add(a.path("id").asText()));
      after = page.path("next").isNull() ? "" : "&after=" + page.path("next").asText();
    } while (!after.isEmpty());

    assertThat(listed).containsExactlyElementsOf(written);
    assertThat(shop.get(ARTICLES + "?state=draft").json().path("articles")).hasSize(2);
    assertThat(shop.get(ARTICLES + "?limit=100000").json().path("articles")).hasSize(5);
    assertThat(shop.get(ARTICLES + "?q=%E7%AC%AC3").json().at("/articles/0/id").asText())
        .isEqualTo(written.get(3));
  }

  @ParameterizedTest
  @CsvSource({"limit=0, limit", "limit=ten, limit", "after=x, after", "state=lost, state"})
  void wrongFilter_400NamesIt(String query, String field) {
    Api.Answer answer = shop.get(ARTICLES + "?" + query);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
  }

  // ---- bad input

  @Test
  void emptyArticle_400NamesEachField() {
    Api.Answer answer = shop.post(ARTICLES, "{}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("errors").findValuesAsText("field"))
        .containsExactlyInAnyOrder("title", "answer", "language");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'title': ' '|title",
        "'title': 7|title",
        "'answer': ''|answer",
        "'questions': ['a', null]|questions[1]",
        "'questions': 'a'|questions",
        "'category': 'a//b'|category",
        "'language': 'not a tag'|language",
        "'channels': ['Web Site']|channels[0]",
        "'valid_from': 'soon'|valid_from",
        "'valid_from': '2026-02-01T00:00:00Z', 'valid_to': '2026-01-01T00:00:00Z'|valid_to",
        "'state': 'lost'|state",
      })
  void wrongField_400NamesIt(String wrong, String field) {
    String right = "\"title\": \"t\", \"answer\": \"a\", \"language\": \"zh\", ";

    Api.Answer answer = shop.post(ARTICLES, "{" + right + wrong.replace('\'', '"') + "}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("errors").findValuesAsText("field")).contains(field);
  }

  @Test
  void tooLong_400() {
    Api.Answer answer =
        shop.post(
            ARTICLES,
            "{\"title\": \"%s\", \"answer\": \"a\", \"language\": \"zh\"}"
                .formatted("长".repeat(201)));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("title");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "00000000-0000-7000-8000-000000000000"})
  void unknownArticle_404(String id) {
    assertThat(shop.get(ARTICLES + "/" + id).problem()).isEqualTo("not-found");
    assertThat(put(id, article("无", "draft"), "").problem()).isEqualTo("not-found");
    assertThat(shop.delete(ARTICLES + "/" + id).problem()).isEqualTo("not-found");
  }

  // ---- whose they are

  @Test
  void anotherShopsArticle_404AndStays() {
    String id = write("本店专有", "published");
    Api other = newShop();

    assertThat(other.get(ARTICLES + "/" + id).problem()).isEqualTo("not-found");
    assertThat(other.delete(ARTICLES + "/" + id).problem()).isEqualTo("not-found");
    assertThat(other.get(ARTICLES).json().path("articles")).isEmpty();
    assertThat(shop.get(ARTICLES + "/" + id).status()).isEqualTo(200);
  }

  @Test
  void keyThatOnlyReads_403NamesTheScope() {
    String id = write("怎么付款", "published");
    Api reader = keyWith("knowledge:read");

    assertThat(reader.get(ARTICLES + "/" + id).status()).isEqualTo(200);
    assertThat(reader.post(ARTICLES, article("新的", "draft")).problem()).isEqualTo("forbidden");
    assertThat(reader.delete(ARTICLES + "/" + id).json().path("detail").asText())
        .contains("knowledge:write");
    assertThat(keyWith("nlu").get(ARTICLES).problem()).isEqualTo("forbidden");
  }

  // ---- categories and search

  @Test
  void categories_areATreeWithCounts() {
    shop.post(ARTICLES, inCategory("售后/退货"));
    shop.post(ARTICLES, inCategory("售后/退货/生鲜"));
    shop.post(ARTICLES, inCategory("售前"));

    JsonNode tree = shop.get("/v1/knowledge/categories").json().path("categories");

    assertThat(tree.findValuesAsText("path"))
        .containsExactlyInAnyOrder("售前", "售后", "售后/退货", "售后/退货/生鲜");
    JsonNode after = tree.path(0).path("path").asText().equals("售后") ? tree.path(0) : tree.path(1);
    assertThat(after.path("articles").asLong()).isEqualTo(2);
    assertThat(after.at("/children/0/children/0/name").asText()).isEqualTo("生鲜");
    assertThat(keyWith("nlu").get("/v1/knowledge/categories").problem()).isEqualTo("forbidden");
  }

  @Test
  void publishedArticle_isFoundWithinTwoSecondsAndARetiredOneNoMore() {
    String id = write("礼品卡怎么激活", "published");
    String search = "/v1/knowledge/search?q=%E7%A4%BC%E5%93%81%E5%8D%A1&language=zh";

    Awaitility.await()
        .atMost(Duration.ofSeconds(2))
        .untilAsserted(
            () -> assertThat(shop.get(search).json().at("/hits/0/article").asText()).isEqualTo(id));
    put(id, article("礼品卡怎么激活", "retired"), "");

    Awaitility.await()
        .atMost(Duration.ofSeconds(2))
        .untilAsserted(() -> assertThat(shop.get(search).json().path("hits")).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"q=, q", "q=a&limit=0, limit", "q=a&language=x_y_z_, language"})
  void wrongSearch_400NamesTheParameter(String query, String field) {
    Api.Answer answer = shop.get("/v1/knowledge/search?" + query);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
  }

  private String write(String title, String state) {
    return shop.post(ARTICLES, article(title, state)).json().path("id").asText();
  }

  private static String article(String title, String state) {
    return """
    {"title": "%s", "answer": "答案", "language": "zh-CN", "state": "%s"}
    """
        .formatted(title, state);
  }

  private static String inCategory(String category) {
    return """
    {"title": "%s", "answer": "答案", "language": "zh-CN", "category": "%s"}
    """
        .formatted(UUID.randomUUID(), category);
  }

  private Api.Answer put(String id, String json, String ifMatch) {
    return shop.send(
        ARTICLES + "/" + id,
        request -> {
          request.header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json));
          return ifMatch.isEmpty() ? request : request.header("If-Match", ifMatch);
        });
  }

  private Api keyWith(String scope) {
    return Api.with(
        shop.post("/v1/keys", "{\"name\": \"k\", \"scopes\": [\"%s\"]}".formatted(scope))
            .json()
            .path("api_key")
            .asText());
  }

  private static Api newShop() {
    return Api.with(
        Api.with(Api.PLATFORM_KEY)
            .post("/v1/shops", "{\"name\": \"知识\"}")
            .json()
            .path("api_key")
            .asText());
  }
}
