package io.kefu.ear.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a merchant's examples to a release that serves, and back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReleasesIT {

  private static final String NOBODY = "0199d0a4-0000-7000-8000-000000000000";
  private static final String QUESTION = "晚上有泡茶课吗";

  private final Api platform = Api.with(Api.PLATFORM_KEY);
  private TrainedShop shop;
  private String set;
  private String release;

  @BeforeAll
  void train() {
    shop = TrainedShop.open(platform, Api::with);
    set = shop.set();
    release = shop.trained(set);
  }

  @Test
  void uploadedSet_isReportedAndListed() {
    JsonNode report = shop.api().get("/v1/training-sets/" + set).json();
    JsonNode list = shop.api().get("/v1/training-sets?limit=1").json();
    JsonNode examples =
        shop.api().get("/v1/training-sets/" + set + "/examples?intent=brewing&limit=5").json();

    assertThat(report.path("examples").asInt()).isEqualTo(80);
    assertThat(report.path("intents").asInt()).isEqualTo(3);
    assertThat(report.path("out_of_scope").asInt()).isEqualTo(20);
    assertThat(report.at("/splits/dev").asInt()).isEqualTo(10);
    assertThat(list.at("/training_sets/0/id").asText()).isEqualTo(set);
    assertThat(examples.path("examples")).hasSize(5);
    assertThat(examples.at("/examples/0/intent").asText()).isEqualTo("brewing");
    assertThat(examples.path("next").isInt()).isTrue();
  }

  @Test
  void setWithProblems_isKeptAndTheyAreTold() {
    Api.Answer answer =
        shop.upload("odd", "text/csv", "text,intent,lang\n好的,yes,zh\n好的,no,zh\n,no,zh\n");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("Location")).endsWith(answer.json().path("id").asText());
    assertThat(answer.json().path("problems").findValuesAsText("kind"))
        .containsExactly("empty", "contradiction", "few_examples", "few_examples");
    assertThat(answer.json().at("/problems/0/rows/0").asInt()).isEqualTo(4);
    assertThat(answer.json().at("/problem_counts/few_examples").asInt()).isEqualTo(2);
  }

  @Test
  void changedSet_isItsNextVersion() {
    String path =
        "/v1/training-sets/"
            + shop.upload("odd", "text/csv", "text,intent\na,x\nb,y\n").json().path("id").asText();
    String changes =
        "{\"relabel\": [{\"row\": 2, \"intent\": \"z\"}], \"remove\": [3], \"add\": [{\"text\":"
            + " \"c\", \"intent\": \"x\"}]}";

    Api.Answer refused = shop.api().post(path + "/versions", "{\"remove\": [99]}");
    Api.Answer kept = shop.api().post(path + "/versions", changes);
    String next = "/v1/training-sets/" + kept.json().path("id").asText();

    assertThat(refused.status()).isEqualTo(400);
    assertThat(kept.status()).isEqualTo(201);
    assertThat(kept.header("Location")).endsWith(next);
    assertThat(kept.json().path("name").asText()).isEqualTo("odd v2");
    assertThat(
            shop.api().get(next + "/examples").json().path("examples").findValuesAsText("intent"))
        .containsExactly("z", "x");
    assertThat(shop.api().get(path).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/tab-separated-values | hello              | 400 | invalid-request",
        "application/yaml          | nlu: [             | 400 | invalid-request",
        "application/json          | {                  | 400 | invalid-request",
        "image/png                 | x                  | 415 | unsupported-media-type",
      })
  void fileThatIsNone_isRefused(String type, String body, int status, String problem) {
    Api.Answer answer = shop.upload("odd", type, body);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.problem()).isEqualTo(problem);
  }

  @Test
  void workbook_isRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("examples");
      List<String> header = List.of("text", "intent", "lang");
      List<String> row = List.of("绿茶怎么泡", "brewing", "zh");
      for (int column = 0; column < header.size(); column++) {
        sheet.value(0, column, header.get(column));
        sheet.value(1, column, row.get(column));
      }
    }

    Api.Answer answer =
        shop.api()
            .send(
                "/v1/training-sets?name=book",
                r ->
                    r.header(
                            "Content-Type",
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(bytes.toByteArray())));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().path("examples").asInt()).isEqualTo(1);
  }

  @Test
  void setWithoutAName_400() {
    Api.Answer answer = shop.upload("", "text/csv", "text,intent\na,b\n");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("name");
  }

  @Test
  void trainedRelease_tellsItsFigures() {
    JsonNode ready = shop.release(release);

    assertThat(ready.path("state").asText()).isIn("ready", "active", "retired");
    assertThat(ready.path("progress").asDouble()).isEqualTo(1);
    assertThat(ready.path("training_set").asText()).isEqualTo(set);
    assertThat(ready.path("recipe").asText()).isEqualTo("fast");
    assertThat(ready.at("/metrics/languages/0/code").asText()).isEqualTo("zh");
    assertThat(ready.at("/metrics/languages/0/accuracy/value").asDouble()).isGreaterThan(0.8);
    assertThat(ready.at("/metrics/languages/0/accuracy/cases").asInt()).isEqualTo(60);
  }

  @Test
  void trainedRelease_tellsWhatItConfuses() {
    JsonNode own = shop.api().get("/v1/releases/" + release + "/confusions").json();
    JsonNode base = shop.api().get("/v1/releases/" + shop.base() + "/confusions").json();

    assertThat(own.path("kept").asBoolean()).isTrue();
    assertThat(own.path("examples").asInt()).isEqualTo(80);
    assertThat(own.path("pairs").isArray()).isTrue();
    assertThat(own.path("matrix").isArray()).isTrue();
    assertThat(base.path("kept").asBoolean(true)).isFalse();
    assertThat(shop.api().get("/v1/releases/" + NOBODY + "/confusions").status()).isEqualTo(404);
  }

  @Test
  void wrongLabel_isSuspectedUntilSomebodySettlesIt() {
    String own = "碧螺春用多少度的水泡才好喝";
    String odd =
        shop.upload(
                "odd",
                "text/tab-separated-values",
                TrainedShop.examples() + own + "\treturn_request\tzh\ttrain\n")
            .json()
            .path("id")
            .asText();
    String path = "/v1/training-sets/" + odd + "/suspicions";

    Api.Answer begun = shop.api().get(path);
    JsonNode ready = lookedThrough(path);

    assertThat(begun.status()).isEqualTo(202);
    assertThat(begun.json().path("state").asText()).isEqualTo("working");
    assertThat(begun.header("Retry-After")).isNotBlank();
    assertThat(ready.at("/suspicions/0/example/text").asText()).isEqualTo(own);
    assertThat(ready.at("/suspicions/0/example/intent").asText()).isEqualTo("return_request");
    assertThat(ready.at("/suspicions/0/proposed").asText()).isEqualTo("brewing");
    assertThat(ready.at("/suspicions/0/confidence").asDouble()).isGreaterThan(0.5);
    assertThat(ready.at("/suspicions/0/nearest/0/intent").asText()).isEqualTo("brewing");
    int row = ready.at("/suspicions/0/example/row").asInt();

    Api.Answer none = shop.api().post(path + "/confirm", "{\"rows\": []}");
    Api.Answer kept = shop.api().post(path + "/confirm", "{\"rows\": [" + row + "]}");

    assertThat(none.status()).isEqualTo(400);
    assertThat(kept.status()).isEqualTo(204);
    assertThat(shop.api().get(path).json().path("open").asInt())
        .isEqualTo(ready.path("open").asInt() - 1);
    assertThat(shop.api().post(path, "").status()).isEqualTo(202);
    assertThat(lookedThrough(path).findValuesAsText("text")).isNotNull().doesNotContain(own);
    assertThat(shop.api().get("/v1/training-sets/" + NOBODY + "/suspicions").status())
        .isEqualTo(404);
  }

  private JsonNode lookedThrough(String path) {
    return await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () -> shop.api().get(path).json(),
            found -> found.path("state").asText().equals("ready"));
  }

  @Test
  void similarExamples_areListedClosestFirst() {
    String path = "/v1/training-sets/" + set + "/examples?limit=3&similar_to=";

    JsonNode found =
        await()
            .atMost(Duration.ofMinutes(2))
            .until(
                () ->
                    shop.api().get(path + URLEncoder.encode("不想要龙井了能退货吗", StandardCharsets.UTF_8)),
                answer -> answer.status() == 200)
            .json();

    assertThat(found.path("examples")).hasSize(3);
    assertThat(found.path("examples").findValuesAsText("intent")).containsOnly("return_request");
    assertThat(found.at("/examples/0/closeness").asDouble())
        .isGreaterThanOrEqualTo(found.at("/examples/1/closeness").asDouble());
    assertThat(shop.api().get(path).status()).isEqualTo(400);
  }

  @Test
  void comparison_needsAnotherRelease() {
    String path = "/v1/releases/" + release + "/comparison";

    assertThat(shop.api().get(path).status()).isEqualTo(400);
    assertThat(shop.api().get(path + "?with=" + release).status()).isEqualTo(400);
    assertThat(shop.api().get(path + "?with=" + NOBODY).status()).isEqualTo(404);
    assertThat(shop.api().get(path + "?with=" + shop.base()).json().path("kept").asBoolean(true))
        .isFalse();
  }

  @Test
  void release_servesWhenActivatedAndIsRolledBack() {
    String base = shop.base();
    assertThat(shop.parse(QUESTION).path("release").asText()).isEqualTo(base);

    Api.Answer activated = shop.activate(release);
    JsonNode served = shop.parse(QUESTION);
    JsonNode byBase =
        shop.api()
            .post("/v1/nlu/parse", "{\"text\": \"我要退货\", \"release\": \"" + base + "\"}")
            .json();
    JsonNode chat = shop.api().post("/v1/chat", "{\"query\": \"" + QUESTION + "\"}").json();
    String retired = shop.release(base).path("state").asText();
    JsonNode back = shop.activate(base).json();
    JsonNode after = shop.parse(QUESTION);
    JsonNode named =
        shop.api()
            .post(
                "/v1/nlu/parse",
                "{\"text\": \"" + QUESTION + "\", \"release\": \"" + release + "\"}")
            .json();

    assertThat(activated.json().path("state").asText()).isEqualTo("active");
    assertThat(served.path("release").asText()).isEqualTo(release);
    assertThat(served.at("/intent/name").asText()).isEqualTo("tea_class");
    assertThat(served.path("intent_ranking").findValuesAsText("name"))
        .containsExactlyInAnyOrder("tea_class", "brewing", "return_request");
    assertThat(byBase.at("/intent/name").asText()).isEqualTo("return_request");
    assertThat(chat.path("release").asText()).isEqualTo(release);
    assertThat(chat.path("reply").asText()).isNotBlank();
    assertThat(retired).isEqualTo("retired");
    assertThat(back.path("state").asText()).isEqualTo("active");
    assertThat(after.path("release").asText()).isEqualTo(base);
    assertThat(shop.release(release).path("state").asText()).isEqualTo("retired");
    assertThat(named.at("/intent/name").asText()).isEqualTo("tea_class");
  }

  @Test
  void activeRelease_cannotBeRemoved() {
    TrainedShop own = TrainedShop.open(platform, Api::with);
    String mine = own.trained(own.set());
    own.activate(mine);

    Api.Answer refused = own.api().delete("/v1/releases/" + mine);
    own.activate(own.base());
    Api.Answer removed = own.api().delete("/v1/releases/" + mine);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(removed.status()).isEqualTo(204);
    assertThat(own.api().get("/v1/releases/" + mine).status()).isEqualTo(404);
  }

  @Test
  void cancelledTraining_comesToNothing() {
    String ordered = shop.train(set).json().path("id").asText();

    Api.Answer cancelled = shop.api().post("/v1/releases/" + ordered + "/cancel", "");

    assertThat(cancelled.status()).isIn(200, 409);
    assertThat(shop.ended(ordered).path("state").asText())
        .isEqualTo(cancelled.status() == 200 ? "cancelled" : "ready");
    assertThat(shop.api().post("/v1/releases/" + release + "/cancel", "").status()).isEqualTo(409);
  }

  @Test
  void setOfOneIntent_failsWithAReason() {
    String thin =
        shop.upload("thin", "text/csv", "text,intent,lang\n你好,hi,zh\n").json().path("id").asText();

    JsonNode failed = shop.release(shop.trained(thin));

    assertThat(failed.path("state").asText()).isEqualTo("failed");
    assertThat(failed.path("failure").asText()).contains("two intents");
    assertThat(shop.activate(failed.path("id").asText()).status()).isEqualTo(409);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                                                | training_set",
        "{\"training_set\": \"x\"}                                         | training_set",
        "{\"training_set\": \"" + NOBODY + "\", \"recipe\": \"alchemy\"}   | recipe",
        "{\"training_set\": \"" + NOBODY + "\", \"name\": \"  \"}          | name",
      })
  void wrongWish_400NamesTheField(String body, String field) {
    Api.Answer answer = shop.api().post("/v1/releases", body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
  }

  @Test
  void orderedRelease_isAcceptedWithItsAddress() {
    Api.Answer answer = shop.train(set);

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.header("Location"))
        .endsWith("/v1/releases/" + answer.json().path("id").asText());
    shop.ended(answer.json().path("id").asText());
  }

  @Test
  void explanation_saysWhy() {
    JsonNode why =
        shop.api()
            .post(
                "/v1/nlu/parse?explain=true",
                "{\"text\": \"怎么泡绿茶才好喝\", \"release\": \"" + release + "\"}")
            .json()
            .path("explanation");
    JsonNode byBase =
        shop.api().post("/v1/nlu/parse", "{\"text\": \"我要退货\", \"explain\": true}").json();
    JsonNode without = shop.parse("我要退货");

    assertThat(why.path("intent").asText()).isEqualTo("brewing");
    assertThat(why.path("words")).hasSize(8);
    assertThat(why.at("/words/1/start").asInt()).isEqualTo(1);
    assertThat(why.at("/nearest/0/text").asText()).isEqualTo("怎么泡绿茶才好喝");
    assertThat(why.path("votes").findValuesAsText("member")).contains("ngram", "neighbours");
    assertThat(byBase.at("/explanation/nearest/0/intent").asText()).isEqualTo("return_request");
    assertThat(byBase.at("/explanation/nearest/0").has("text")).isFalse();
    assertThat(without.has("explanation")).isFalse();
  }

  @Test
  void evaluation_measuresARelease() {
    JsonNode figures =
        shop.api()
            .post(
                "/v1/evaluations",
                "{\"release\": \""
                    + release
                    + "\", \"examples\": ["
                    + "{\"text\": \"周三有泡茶课吗\", \"intent\": \"tea_class\", \"lang\": \"zh\"},"
                    + "{\"text\": \"怎么泡碧螺春才好喝\", \"intent\": \"brewing\", \"lang\": \"zh\"},"
                    + "{\"text\": \"我要退掉买的碧螺春\", \"intent\": \"brewing\", \"lang\": \"zh\"},"
                    + "{\"text\": \"写一首碧螺春的诗\", \"intent\": \"oos\", \"lang\": \"zh\"}]}")
            .json();

    assertThat(figures.path("release").asText()).isEqualTo(release);
    assertThat(figures.path("accuracy").asDouble()).isEqualTo(0.75);
    assertThat(figures.path("out_of_scope_recall").asDouble()).isEqualTo(1);
    assertThat(figures.at("/confusions/0/taken_for").asText()).isEqualTo("return_request");
    assertThat(figures.path("intents").findValuesAsText("name")).contains("tea_class");
    assertThat(figures.at("/languages/0/code").asText()).isEqualTo("zh");
    assertThat(figures.at("/latency_ms/p99").asDouble()).isPositive();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"examples\": []}                                                     | examples",
        "{\"release\": \"\", \"examples\": [{\"text\":\"a\",\"intent\":\"b\"}]}  | release",
        "{\"examples\": [{\"text\":\"a\",\"intent\":\"b\"}, {\"text\": \"a\"}]}  |"
            + " examples[1].intent",
        "{\"examples\": [{\"text\":\" \",\"intent\":\"b\"}]}                     |"
            + " examples[0].text",
        "{\"examples\": [{\"text\":\"a\",\"intent\":\"b\",\"lang\":\"?\"}]}       |"
            + " examples[0].lang",
      })
  void wrongEvaluation_400NamesTheField(String body, String field) {
    Api.Answer answer = shop.api().post("/v1/evaluations", body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
  }

  @Test
  void anotherShop_seesNothing() {
    Api other =
        Api.with(platform.post("/v1/shops", "{\"name\": \"别家\"}").json().path("api_key").asText());

    assertThat(other.get("/v1/training-sets").json().path("training_sets")).isEmpty();
    assertThat(other.get("/v1/releases").json().path("releases")).hasSize(1);
    assertThat(other.get("/v1/training-sets/" + set).status()).isEqualTo(404);
    assertThat(other.get("/v1/training-sets/" + set + "/examples").status()).isEqualTo(404);
    assertThat(other.delete("/v1/training-sets/" + set).status()).isEqualTo(404);
    assertThat(other.get("/v1/releases/" + release).status()).isEqualTo(404);
    assertThat(other.post("/v1/releases/" + release + "/activate", "").status()).isEqualTo(404);
    assertThat(other.post("/v1/releases/" + release + "/cancel", "").status()).isEqualTo(404);
    assertThat(other.delete("/v1/releases/" + release).status()).isEqualTo(404);
    assertThat(other.post("/v1/releases", "{\"training_set\": \"" + set + "\"}").status())
        .isEqualTo(404);
    assertThat(
            other
                .post("/v1/nlu/parse", "{\"text\": \"x\", \"release\": \"" + release + "\"}")
                .status())
        .isEqualTo(404);
  }

  @Test
  void keyWithoutTheScope_403() {
    String key =
        shop.api()
            .post("/v1/keys", "{\"name\": \"chat\", \"scopes\": [\"chat\"]}")
            .json()
            .path("api_key")
            .asText();

    assertThat(Api.with(key).get("/v1/releases").status()).isEqualTo(403);
    assertThat(Api.with(key).get("/v1/training-sets").status()).isEqualTo(403);
  }
}
