package io.kefu.ear.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.kefu.ear.StreamClient;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The WebSocket as a shop's server and a page see it. */
class StreamIT {

  private static final String PAGE = "https://shop.example";

  private final URI server = URI.create(System.getProperty("kefu.test.url"));
  private final Api api = Api.with(Api.SHOP_KEY);
  private final String name = "stream-" + UUID.randomUUID();
  private final String wish = "{\"context\": \"" + name + "\", \"language\": \"zh-CN\"}";
  private StreamClient client;

  @BeforeEach
  void connect() {
    client = StreamClient.connect(server, Api.SHOP_KEY, wish);
  }

  @AfterEach
  void close() {
    client.close();
  }

  // ---- tickets

  @Test
  void ticket_isForOneSocket() {
    String ticket = StreamClient.ticket(server, Api.SHOP_KEY, "{}");
    StreamClient.open(server, ticket).close();

    assertThat(refusal(ticket)).isEqualTo(401);
  }

  @Test
  void ticket_tellsItsEnd() {
    JsonNode given = api.post("/v1/stream/tickets", "{}").json();

    assertThat(given.get("ticket").asText()).hasSizeGreaterThan(40);
    assertThat(given.get("expires_at").asText()).endsWith("Z");
  }

  @Test
  void unknownTicket_401() {
    assertThat(refusal("nope")).isEqualTo(401);
    assertThat(refusal("")).isEqualTo(401);
    assertThat(refusal("x".repeat(2000))).isEqualTo(401);
  }

  @Test
  void plainRequest_400SaysThatItIsAWebSocket() {
    Api.Answer answer = api.get("/v1/stream");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("invalid-request");
    assertThat(answer.text()).contains("WebSocket");
  }

  @Test
  void ticketWithoutKey_401() {
    assertThat(Api.withoutKey().post("/v1/stream/tickets", "{}").status()).isEqualTo(401);
  }

  @Test
  void wrongWish_400NamesTheField() {
    Api.Answer answer = api.post("/v1/stream/tickets", "{\"context\": 5, \"channel\": \"!\"}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("\"context\"", "\"channel\"");
  }

  @Test
  void keyWithoutChat_403() {
    String key =
        api.post("/v1/keys", "{\"name\": \"reader\", \"scopes\": [\"knowledge:read\"]}")
            .json()
            .get("api_key")
            .asText();

    assertThat(Api.with(key).post("/v1/stream/tickets", "{}").status()).isEqualTo(403);
  }

  // ---- talking

  @Test
  void message_isAcknowledgedAndAnswered() {
    client.hello();
    JsonNode welcome = client.await("welcome");
    client.say("m-1", "你好");

    JsonNode ack = client.await("ack");
    assertThat(ack.get("message_id").asText()).isEqualTo("m-1");
    assertThat(ack.get("seq").asLong()).isEqualTo(1);
    JsonNode customer = client.await("turn");
    assertThat(customer.get("speaker").asText()).isEqualTo("customer");
    assertThat(customer.get("message_id").asText()).isEqualTo("m-1");
    JsonNode bot = client.await("turn");
    assertThat(bot.get("seq").asLong()).isEqualTo(2);
    assertThat(bot.get("speaker").asText()).isEqualTo("bot");
    assertThat(bot.get("text")).isEqualTo(bot.get("reply"));
    assertThat(bot.fieldNames())
        .toIterable()
        .contains(
            "conversation_id",
            "turn",
            "message_id",
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
    assertThat(transcript(welcome.get("conversation_id").asText())).isEqualTo(List.of(1L, 2L));
  }

  @Test
  void messageSentAgain_standsThereOnce() {
    client.say("m-1", "你好");
    client.say("m-1", "你好");
    client.say("m-2", "谢谢");

    List<JsonNode> heard = client.until(frame -> frame.path("seq").asLong() == 4);
    assertThat(heard.stream().filter(f -> f.path("type").asText().equals("ack"))).hasSize(3);
    assertThat(seqs(heard)).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void sameIdForAnotherQuery_isAProblem() {
    client.say("m-1", "你好");
    client.say("m-1", "谢谢");

    JsonNode problem = client.await("problem");
    assertThat(problem.get("status").asInt()).isEqualTo(409);
    assertThat(problem.get("problem").asText()).isEqualTo("urn:kefu:problem:conflict");
    assertThat(problem.get("message_id").asText()).isEqualTo("m-1");
  }

  @Test
  void wrongFrames_areProblemsAndTheSocketLives() {
    client.send("nonsense");
    assertThat(client.await("problem").get("status").asInt()).isEqualTo(400);
    client.sendBinary(new byte[100]);
    assertThat(client.await("problem").get("status").asInt()).isEqualTo(415);
    client.send("{\"type\": \"ping\"}");
    client.await("pong");
  }

  @Test
  void frameOver64KiB_closes1009() {
    client.say("m-1", "x".repeat(70_000));

    assertThat(client.awaitClose()).isEqualTo(1009);
  }

  // ---- coming back

  @Test
  void clientWhoComesBack_hearsWhatWasSaidMeanwhile() {
    client.hello();
    JsonNode welcome = client.await("welcome");
    client.say("m-1", "你好");
    client.until(frame -> frame.path("seq").asLong() == 2);
    client.abort();
    String conversation = welcome.get("conversation_id").asText();
    api.post("/v1/chat", "{\"query\": \"谢谢\", \"context\": \"" + conversation + "\"}");

    try (StreamClient again = StreamClient.connect(server, Api.SHOP_KEY, "{}")) {
      again.hello(conversation, welcome.get("epoch").asText(), 1);

      assertThat(again.await("welcome").get("seq").asLong()).isEqualTo(4);
      assertThat(seqs(again.until(frame -> frame.path("seq").asLong() == 4)))
          .containsExactly(2L, 3L, 4L);
    }
  }

  @Test
  void longAbsence_isAGapThatTheTranscriptFills() {
    client.hello();
    JsonNode welcome = client.await("welcome");
    for (int i = 0; i < 110; i++) {
      client.say("m-" + i, "你好");
      client.await("ack");
    }
    String conversation = welcome.get("conversation_id").asText();

    try (StreamClient again = StreamClient.connect(server, Api.SHOP_KEY, "{}")) {
      again.hello(conversation, welcome.get("epoch").asText(), 5);

      JsonNode gap = again.await("gap");
      assertThat(gap.get("from").asLong()).isEqualTo(6);
      assertThat(gap.get("to").asLong()).isEqualTo(20);
      assertThat(seqs(again.until(frame -> frame.path("seq").asLong() == 220)))
          .containsExactlyElementsOf(LongStream.rangeClosed(21, 220).boxed().toList());
      assertThat(
              api.get("/v1/conversations/" + conversation + "/turns?after=5&limit=15")
                  .json()
                  .get("turns"))
          .hasSize(15);
    }
  }

  // ---- others speak

  @Test
  void whatOthersSay_isPushed() {
    client.hello();
    String conversation = client.await("welcome").get("conversation_id").asText();
    client.say("m-1", "你好");
    client.until(frame -> frame.path("seq").asLong() == 2);

    api.post("/v1/chat", "{\"query\": \"谢谢\", \"context\": \"" + conversation + "\"}");
    api.post("/v1/conversations/" + conversation + "/handover", "{\"reason\": \"IT\"}");

    List<JsonNode> heard = client.until(frame -> frame.path("type").asText().equals("handover"));
    assertThat(seqs(heard)).containsExactly(3L, 4L, 5L);
    assertThat(heard)
        .anySatisfy(frame -> assertThat(frame.path("speaker").asText()).isEqualTo("system"));
    assertThat(heard.get(heard.size() - 1).get("state").asText()).isEqualTo("queued");
  }

  @Test
  void anotherShop_hearsNothing() {
    client.hello();
    JsonNode welcome = client.await("welcome");
    client.say("m-1", "你好");
    client.await("ack");
    String theirKey =
        Api.with(Api.PLATFORM_KEY)
            .post("/v1/shops", "{\"name\": \"other\"}")
            .json()
            .get("api_key")
            .asText();

    try (StreamClient other = StreamClient.connect(server, theirKey, "{}")) {
      other.hello(welcome.get("conversation_id").asText(), welcome.get("epoch").asText(), 0);

      JsonNode theirs = other.await("welcome");
      assertThat(theirs.get("conversation_id")).isNotEqualTo(welcome.get("conversation_id"));
      assertThat(theirs.get("seq").asLong()).isZero();
    }
  }

  // ---- pages

  @Test
  void page_talksWithTheVisitorsToken() {
    String key = siteKey();
    String visitor = visitor(key);

    String ticket = StreamClient.ticket(server, key, "{}", "Origin", PAGE, "Kefu-Visitor", visitor);
    try (StreamClient page = StreamClient.open(server, ticket, "Origin", PAGE)) {
      page.say("m-1", "你好");

      assertThat(page.await("ack").get("seq").asLong()).isEqualTo(1);
    }
  }

  @Test
  void pageOfAnotherOrigin_403() {
    String key = siteKey();
    String visitor = visitor(key);
    String ticket = StreamClient.ticket(server, key, "{}", "Origin", PAGE, "Kefu-Visitor", visitor);

    StreamClient.Refused refused =
        catchThrowableOfType(
            StreamClient.Refused.class,
            () -> StreamClient.open(server, ticket, "Origin", "https://elsewhere.example"));

    assertThat(refused.status()).isEqualTo(403);
  }

  @Test
  void siteKeyWithoutVisitor_getsNoTicket() {
    Api.Answer answer =
        Api.with(siteKey())
            .send(
                "/v1/stream/tickets",
                r ->
                    r.header("Origin", PAGE)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}")));

    assertThat(answer.status()).isEqualTo(401);
  }

  @Test
  void anotherVisitor_hearsNothing() {
    String key = siteKey();
    String first = visitor(key);
    JsonNode welcome;
    String ticket = StreamClient.ticket(server, key, "{}", "Origin", PAGE, "Kefu-Visitor", first);
    try (StreamClient page = StreamClient.open(server, ticket, "Origin", PAGE)) {
      page.hello();
      welcome = page.await("welcome");
      page.say("m-1", "你好");
      page.await("ack");
    }

    String second =
        StreamClient.ticket(server, key, "{}", "Origin", PAGE, "Kefu-Visitor", visitor(key));
    try (StreamClient page = StreamClient.open(server, second, "Origin", PAGE)) {
      page.hello(welcome.get("conversation_id").asText(), welcome.get("epoch").asText(), 0);

      JsonNode theirs = page.await("welcome");
      assertThat(theirs.get("conversation_id")).isNotEqualTo(welcome.get("conversation_id"));
    }
  }

  @Test
  void revokedKey_closesItsSockets() {
    JsonNode made = api.post("/v1/keys", "{\"name\": \"partner\", \"scopes\": [\"chat\"]}").json();
    try (StreamClient partner = StreamClient.connect(server, made.get("api_key").asText(), "{}")) {
      partner.say("m-1", "你好");
      partner.await("ack");

      api.delete("/v1/keys/" + made.get("id").asText());

      assertThat(partner.awaitClose()).isEqualTo(1008);
    }
  }

  private String siteKey() {
    return api.post(
            "/v1/keys",
            "{\"name\": \"widget\", \"kind\": \"site\", \"origins\": [\"" + PAGE + "\"]}")
        .json()
        .get("api_key")
        .asText();
  }

  private static String visitor(String key) {
    return Api.with(key)
        .send(
            "/v1/visitors",
            r ->
                r.header("Origin", PAGE)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{}")))
        .json()
        .get("token")
        .asText();
  }

  private int refusal(String ticket) {
    return catchThrowableOfType(
            StreamClient.Refused.class, () -> StreamClient.open(server, ticket).close())
        .status();
  }

  private static List<Long> seqs(List<JsonNode> frames) {
    return frames.stream()
        .filter(frame -> frame.path("type").asText().equals("turn"))
        .map(frame -> frame.get("seq").asLong())
        .toList();
  }

  private List<Long> transcript(String conversation) {
    return api
        .get("/v1/conversations/" + conversation + "/turns")
        .json()
        .get("turns")
        .findValues("seq")
        .stream()
        .map(JsonNode::asLong)
        .toList();
  }
}
