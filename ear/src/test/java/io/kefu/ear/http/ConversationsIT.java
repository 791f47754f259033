package io.kefu.ear.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversationsIT {

  private static final String NO_TURN = "00000000-0000-7000-8000-000000000000";

  private final Api api = Api.with(Api.SHOP_KEY);
  private final String name = "it-" + UUID.randomUUID();
  private volatile String conversation = "";

  @Test
  void message_isAnsweredWithTheContractsNames() {
    Api.Answer answer = say("你好", "m-1");

    assertThat(answer.status()).isEqualTo(200);
    JsonNode json = answer.json();
    assertThat(json.fieldNames())
        .toIterable()
        .contains(
            "conversation_id",
            "turn",
            "message_id",
            "reply",
            "language",
            "act",
            "intent",
            "intents",
            "entities",
            "emotion",
            "sources",
            "suggestions",
            "handover",
            "release",
            "elapsed_ms");
    assertThat(json.get("turn").asLong()).isEqualTo(1);
    assertThat(json.get("message_id").asText()).isEqualTo("m-1");
    assertThat(json.get("language").asText()).isEqualTo("zh-CN");
    assertThat(json.get("handover").get("state").asText()).isIn("none", "offered");
  }

  @Test
  void messageSentAgain_getsTheSameAnswer() {
    String first = say("你好", "m-1").text();

    assertThat(say("你好", "m-1").text()).isEqualTo(first);
    assertThat(turns(conversation())).hasSize(2);
  }

  @Test
  void sameIdForAnotherQuery_409() {
    say("你好", "m-1");

    Api.Answer answer = say("再见", "m-1");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.problem()).isEqualTo("conflict");
  }

  @Test
  void sameMessageManyTimesAtOnce_isOneTurn() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(6);
    List<Future<Api.Answer>> sent = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      sent.add(pool.submit(() -> say("你好", "m-1")));
    }
    List<String> answers = new ArrayList<>();
    for (Future<Api.Answer> answer : sent) {
      answers.add(answer.get().text());
    }
    pool.shutdown();

    assertThat(answers).containsOnly(answers.get(0));
    assertThat(turns(conversation())).hasSize(2);
  }

  @Test
  void transcript_isGaplessAndPagedBySeq() {
    say("你好", "m-1");
    say("你好", "m-2");
    String id = conversation();

    JsonNode page = api.get("/v1/conversations/" + id + "/turns?after=1&limit=2").json();

    assertThat(page.get("turns")).extracting(t -> t.get("seq").asInt()).containsExactly(2, 3);
    assertThat(page.get("turns").get(0).get("speaker").asText()).isEqualTo("bot");
    assertThat(page.get("turns").get(1).get("message_id").asText()).isEqualTo("m-2");
  }

  @Test
  void phoneNumber_isMaskedInTheTranscript() {
    say("我的电话是 13800138000", "m-1");

    assertThat(api.get("/v1/conversations/" + conversation() + "/turns").text())
        .doesNotContain("13800138000")
        .contains("我的电话是");
  }

  @Test
  void personWanted_queuesAndSilencesTheBot() {
    say("你好", "m-1");
    String id = conversation();

    Api.Answer wanted =
        api.post("/v1/conversations/" + id + "/handover", "{\"reason\": \"complaint\"}");
    JsonNode silent = say("还在吗", "m-2").json();

    assertThat(wanted.status()).isEqualTo(200);
    assertThat(wanted.json().get("handover").get("state").asText()).isEqualTo("queued");
    assertThat(silent.get("act").asText()).isEqualTo("silent");
    assertThat(silent.get("reply").isNull()).isTrue();
    assertThat(silent.get("handover").get("position").asInt()).isPositive();
    assertThat(api.get("/v1/conversations/" + id).json().get("state").asText()).isEqualTo("open");
  }

  @Test
  void endedByTheCustomer_isClosedAndNobodyWaits() {
    say("你好", "m-1");
    String id = conversation();
    String path = "/v1/conversations/" + id;
    api.post(path + "/handover", "{}");

    Api.Answer ended = api.post(path + "/close", "");
    int turns = turns(id).size();
    Api.Answer again = api.post(path + "/close", "");
    say("你好", "m-2");

    assertThat(ended.status()).isEqualTo(200);
    assertThat(ended.json().get("state").asText()).isEqualTo("closed");
    assertThat(ended.json().get("handover").get("state").asText()).isEqualTo("closed");
    assertThat(ended.json().get("handover").path("position").asInt()).isZero();
    assertThat(again.json()).isEqualTo(ended.json());
    assertThat(turns(id)).hasSize(turns);
    assertThat(conversation()).isNotEqualTo(id);
  }

  @Test
  void rating_isTakenFromZeroToTen() {
    say("你好", "m-1");
    String rating = "/v1/conversations/" + conversation() + "/rating";

    assertThat(api.post(rating, "{\"score\": 9, \"comment\": \"很好\"}").status()).isEqualTo(204);
    assertThat(api.post(rating, "{\"score\": 11}").status()).isEqualTo(400);
    assertThat(api.post(rating, "{\"score\": \"9\"}").status()).isEqualTo(400);
    assertThat(api.post(rating, "{}").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/conversations/" + NO_TURN,
    "/v1/conversations/" + NO_TURN + "/turns",
    "/v1/conversations/nonsense",
  })
  void unknownConversation_404(String path) {
    Api.Answer answer = api.get(path);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.problem()).isEqualTo("not-found");
  }

  @Test
  void anotherShopsConversation_404() {
    say("你好", "m-1");
    Api other =
        Api.with(
            Api.with(Api.PLATFORM_KEY)
                .post("/v1/shops", "{\"name\": \"other\"}")
                .json()
                .get("api_key")
                .asText());

    assertThat(other.get("/v1/conversations/" + conversation()).status()).isEqualTo(404);
    assertThat(other.get("/v1/conversations/" + conversation() + "/turns").status()).isEqualTo(404);
  }

  @Test
  void unknownConversation_cannotBeEnded() {
    assertThat(api.post("/v1/conversations/" + NO_TURN + "/close", "").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"query\": 5}                                  | query",
        "{\"query\": \" \"}                              | query",
        "{\"query\": \"a\\u0000\"}                       | query",
        "{\"query\": \"\\ud800\"}                        | query",
        "{\"query\": \"q\", \"context\": 5}              | context",
        "{\"query\": \"q\", \"context\": {\"x\": {}}}    | context.x",
        "{\"query\": \"q\", \"priority\": \"now\"}       | priority",
        "{\"query\": \"q\", \"language\": \"!\"}         | language",
        "{\"query\": \"q\", \"message_id\": 7}           | message_id",
        "{\"query\": \"q\", \"channel\": \"Web!\"}       | channel",
      })
  void wrongField_400NamesIt(String body, String field) {
    Api.Answer answer = api.post("/v1/chat", body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("invalid-request");
    assertThat(answer.text()).contains("\"" + field + "\"");
  }

  private Api.Answer say(String query, String messageId) {
    Api.Answer answer =
        api.post(
            "/v1/chat",
            "{\"query\": \"%s\", \"context\": \"%s\", \"message_id\": \"%s\"}"
                .formatted(query, name, messageId));
    if (answer.status() == 200) {
      conversation = answer.json().get("conversation_id").asText();
    }
    return answer;
  }

  /** Our id of the conversation that was spoken in. */
  private String conversation() {
    return conversation;
  }

  private JsonNode turns(String id) {
    return api.get("/v1/conversations/" + id + "/turns").json().get("turns");
  }
}
