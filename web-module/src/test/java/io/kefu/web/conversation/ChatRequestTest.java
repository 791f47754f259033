package io.kefu.web.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kefu.conversation.Cards;
import io.kefu.conversation.InboundMessage;
import io.kefu.conversation.InboundMessage.Priority;
import io.kefu.conversation.Reply;
import io.kefu.handover.HandoverView;
import io.kefu.shared.FieldError;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.LanguageTag;
import io.kefu.shared.Money;
import io.kefu.shared.ShopId;
import io.kefu.shop.Caller;
import io.kefu.understanding.IntentScore;
import io.kefu.web.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatRequestTest {

  private static final ShopId SHOP = new ShopId("demo");
  private static final Caller SERVER =
      caller(Caller.Kind.SECRET_KEY, Optional.empty(), Optional.empty());

  @Test
  void queryAlone_isEnough() {
    InboundMessage message = read("{\"query\": \"我的订单发货了吗?\"}");

    assertThat(message.query()).isEqualTo("我的订单发货了吗?");
    assertThat(message.conversation()).isEmpty();
    assertThat(message.userId()).isEmpty();
    assertThat(message.visitor()).isEmpty();
    assertThat(message.language()).isEmpty();
    assertThat(message.messageId()).isEmpty();
    assertThat(message.priority()).isEqualTo(Priority.NORMAL);
    assertThat(message.channel()).isEqualTo("api");
    assertThat(message.caller()).isEqualTo("key-1");
    assertThat(message.facts()).isEmpty();
  }

  @Test
  void everyField_isTaken() {
    InboundMessage message =
        read(
            """
            {"query": "你好", "context": "s-1", "language": "zh-cn", "priority": "urgent",
             "message_id": "m-1", "channel": "web_chat-2", "unknown": {"deep": [1]}}\
            """);

    assertThat(message.conversation()).contains("s-1");
    assertThat(message.language()).contains(new LanguageTag("zh-CN"));
    assertThat(message.priority()).isEqualTo(Priority.URGENT);
    assertThat(message.messageId()).contains("m-1");
    assertThat(message.channel()).isEqualTo("web_chat-2");
  }

  @Test
  void contextObject_givesUserConversationAndFacts() {
    InboundMessage message =
        read(
            """
            {"query": "你好", "context": {"user_id": "12345", "conversation_id": "s-1",
             "order_no": "ORD20230801", "vip": true, "visits": 12, "score": 1e999999999,
             "note": null}}\
            """);

    assertThat(message.userId()).contains("12345");
    assertThat(message.conversation()).contains("s-1");
    assertThat(message.facts())
        .containsOnly(
            Map.entry("order_no", "ORD20230801"),
            Map.entry("vip", "true"),
            Map.entry("visits", "12"),
            Map.entry("score", "1E+999999999"));
  }

  @Test
  void numericUserId_isTakenAsItsDigits() {
    assertThat(read("{\"query\": \"你好\", \"context\": {\"user_id\": 12345}}").userId())
        .contains("12345");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}", "{\"user_id\": null, \"conversation_id\": null}"})
  void contextWithNothingInIt_namesNothing(String context) {
    InboundMessage message = read("{\"query\": \"你好\", \"context\": " + context + "}");

    assertThat(message.conversation()).isEmpty();
    assertThat(message.userId()).isEmpty();
    assertThat(message.facts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                                        | query",
        "{\"query\": null}                                         | query",
        "{\"query\": 5}                                            | query",
        "{\"query\": [\"a\"]}                                      | query",
        "{\"query\": \"\"}                                         | query",
        "{\"query\": \" \\t\\n\\u00a0\\u3000\\u200b\"}             | query",
        "{\"query\": \"a\\u0000b\"}                                | query",
        "{\"query\": \"a\\u001bb\"}                                | query",
        "{\"query\": \"a\\u007fb\"}                                | query",
        "{\"query\": \"a\\u0085b\"}                                | query",
        "{\"query\": \"q\", \"context\": 5}                        | context",
        "{\"query\": \"q\", \"context\": true}                     | context",
        "{\"query\": \"q\", \"context\": []}                       | context",
        "{\"query\": \"q\", \"context\": \"\"}                     | context",
        "{\"query\": \"q\", \"context\": \" \"}                    | context",
        "{\"query\": \"q\", \"context\": \"a\\u0000\"}             | context",
        "{\"query\": \"q\", \"context\": {\"x\": {}}}              | context.x",
        "{\"query\": \"q\", \"context\": {\"x\": [1]}}             | context.x",
        "{\"query\": \"q\", \"context\": {\"x\": \"\\u0000\"}}     | context.x",
        "{\"query\": \"q\", \"context\": {\"user_id\": \"\"}}      | context.user_id",
        "{\"query\": \"q\", \"context\": {\"user_id\": []}}        | context.user_id",
        "{\"query\": \"q\", \"context\": {\"conversation_id\": \" \"}} | context.conversation_id",
        "{\"query\": \"q\", \"language\": 5}                       | language",
        "{\"query\": \"q\", \"language\": \"\"}                    | language",
        "{\"query\": \"q\", \"language\": \"zh_CN!\"}              | language",
        "{\"query\": \"q\", \"language\": \"und\"}                 | language",
        "{\"query\": \"q\", \"language\": \"und-CN\"}              | language",
        "{\"query\": \"q\", \"language\": \"x-mine\"}              | language",
        "{\"query\": \"q\", \"priority\": \"HIGH\"}                | priority",
        "{\"query\": \"q\", \"priority\": 1}                       | priority",
        "{\"query\": \"q\", \"message_id\": \"\"}                  | message_id",
        "{\"query\": \"q\", \"message_id\": 7}                     | message_id",
        "{\"query\": \"q\", \"message_id\": \"a\\u0000\"}          | message_id",
        "{\"query\": \"q\", \"channel\": \"\"}                     | channel",
        "{\"query\": \"q\", \"channel\": \"Web\"}                  | channel",
        "{\"query\": \"q\", \"channel\": {}}                       | channel",
        "[]                                                        | body",
        "\"text\"                                                  | body",
        "7                                                         | body",
      })
  void wrongField_isNamed(String body, String field) {
    assertThat(wrongFields(body)).containsExactly(field);
  }

  @Test
  void severalWrongFields_areAllNamed() {
    assertThat(
            wrongFields(
                "{\"query\": 5, \"priority\": \"x\", \"channel\": \"X\", \"context\": {\"x\":"
                    + " []}}"))
        .containsExactlyInAnyOrder("query", "priority", "channel", "context.x");
  }

  @Test
  void lengths_countCodePoints() {
    assertThat(read(query("😀".repeat(4000))).query()).hasSize(8000);
    assertThat(wrongFields(query("😀".repeat(4001)))).containsExactly("query");
    assertThat(read(messageId("😀".repeat(64))).messageId()).isPresent();
    assertThat(wrongFields(messageId("😀".repeat(65)))).containsExactly("message_id");
    assertThat(wrongFields("{\"query\": \"q\", \"channel\": \"" + "a".repeat(33) + "\"}"))
        .containsExactly("channel");
    assertThat(wrongFields("{\"query\": \"q\", \"context\": \"" + "a".repeat(201) + "\"}"))
        .containsExactly("context");
  }

  @Test
  void tooManyFacts_areRefused() {
    String facts =
        IntStream.rangeClosed(0, ChatRequest.FACTS)
            .mapToObj(i -> "\"f" + i + "\": " + i)
            .collect(Collectors.joining(", "));

    assertThat(wrongFields("{\"query\": \"q\", \"context\": {" + facts + "}}"))
        .containsExactly("context");
  }

  @Test
  void tabAndLineBreaks_areText() {
    assertThat(read("{\"query\": \"a\\tb\\r\\nc\"}").query()).isEqualTo("a\tb\r\nc");
  }

  @Test
  void page_speaksForItsVisitorAlone() {
    Caller page = caller(Caller.Kind.SITE_KEY, Optional.of("visitor-1"), Optional.empty());

    InboundMessage message =
        read("{\"query\": \"q\", \"context\": {\"user_id\": \"12345\"}}", page);

    assertThat(message.userId()).isEmpty();
    assertThat(message.visitor()).contains("visitor-1");
    assertThat(message.facts()).isEmpty();
  }

  @Test
  void pageOfASignedUser_speaksForThatUser() {
    Caller page = caller(Caller.Kind.SITE_KEY, Optional.of("visitor-1"), Optional.of("u-7"));

    assertThat(read("{\"query\": \"q\"}", page).userId()).contains("u-7");
  }

  @Test
  void pageWithoutAToken_isNobodyTwice() {
    Caller page = caller(Caller.Kind.SITE_KEY, Optional.empty(), Optional.empty());

    assertThat(read("{\"query\": \"q\"}", page).visitor())
        .isPresent()
        .isNotEqualTo(read("{\"query\": \"q\"}", page).visitor());
  }

  @Test
  void answer_carriesTheContractsNames() {
    JsonNode json = json(reply(null, null));

    assertThat(json.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
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
    assertThat(json.get("reply").isNull()).isTrue();
    assertThat(json.get("handover").toString()).isEqualTo("{\"state\":\"none\"}");
    assertThat(json.get("emotion").get("name").textValue()).isEqualTo("neutral");
    assertThat(json.get("emotion").get("intensity").doubleValue()).isZero();
  }

  @Test
  void consultedOrder_standsAtTheTop() {
    JsonNode json = json(reply("ORD20230801", "shipped"));

    assertThat(json.get("order_no").textValue()).isEqualTo("ORD20230801");
    assertThat(json.get("order_status").textValue()).isEqualTo("shipped");
  }

  @Test
  void nothingToShow_hasNoCards() {
    assertThat(json(reply(null, null)).has("cards")).isFalse();
  }

  @Test
  void cards_areWrittenAsTheRestOfTheApi() {
    Cards cards =
        new Cards(
            List.of(
                new Cards.OrderCard(
                    "ORD20230801",
                    "shipped",
                    "2026-11-01T08:00:00Z",
                    List.of(new Cards.ItemLine("TEE", "Tee", 2, Money.of("59.00", "CNY"))),
                    Money.of("118.00", "CNY"),
                    new Cards.ParcelLine("SF", "SF1", "in_transit", null))),
            List.of(new Cards.ProductCard("TEE", "Tee", null, Money.of("59.00", "CNY"), 12, 7)));

    JsonNode json = json(reply("ORD20230801", "shipped", cards)).get("cards");

    assertThat(json.toString())
        .isEqualTo(
            "{\"orders\":[{\"order_no\":\"ORD20230801\",\"status\":\"shipped\",\"placed_at\":"
                + "\"2026-11-01T08:00:00Z\",\"items\":[{\"sku\":\"TEE\",\"title\":\"Tee\",\"quantity\":2,"
                + "\"price\":{\"amount\":\"59.00\",\"currency\":\"CNY\"}}],\"total\":{\"amount\":"
                + "\"118.00\",\"currency\":\"CNY\"},\"parcel\":{\"carrier\":\"SF\",\"waybill\":\"SF1\","
                + "\"status\":\"in_transit\"}}],\"products\":[{\"sku\":\"TEE\",\"title\":\"Tee\",\"price\":"
                + "{\"amount\":\"59.00\",\"currency\":\"CNY\"},\"stock\":12,\"returnable_days\":7}]}");
  }

  private static JsonNode json(Reply reply) {
    return Json.mapper().valueToTree(ChatAnswer.of(reply));
  }

  private static Reply reply(@Nullable String orderNo, @Nullable String status) {
    return reply(orderNo, status, Cards.NONE);
  }

  private static Reply reply(@Nullable String orderNo, @Nullable String status, Cards cards) {
    return new Reply(
        new UUID(0, 1),
        1,
        null,
        null,
        "zh-CN",
        "silent",
        new IntentScore("greeting", 0.9),
        List.of(new IntentScore("greeting", 0.9)),
        List.of(),
        new Reply.EmotionSeen("neutral", 0.0),
        orderNo,
        status,
        List.of(),
        List.of(),
        cards,
        HandoverView.NONE,
        "r-1",
        3);
  }

  private static String query(String query) {
    return "{\"query\": \"" + query + "\"}";
  }

  private static String messageId(String id) {
    return "{\"query\": \"q\", \"message_id\": \"" + id + "\"}";
  }

  private static List<String> wrongFields(String body) {
    try {
      read(body);
      return List.of();
    } catch (InvalidRequest e) {
      return e.fields().stream().map(FieldError::field).toList();
    }
  }

  private static InboundMessage read(String body) {
    return read(body, SERVER);
  }

  private static InboundMessage read(String body, Caller caller) {
    return ChatRequest.read(
        Json.read(body.getBytes(StandardCharsets.UTF_8), JsonNode.class), caller);
  }

  private static Caller caller(Caller.Kind kind, Optional<String> visitor, Optional<String> user) {
    return new Caller(kind, SHOP, "key-1", Set.of(), Set.of(), visitor, user, Optional.empty());
  }
}
