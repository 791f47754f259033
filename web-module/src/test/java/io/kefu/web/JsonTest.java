package io.kefu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kefu.shared.InvalidRequest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  enum Priority {
    LOW,
    VERY_HIGH
  }

  record Item(String sku, Integer quantity, BigDecimal price) {}

  record Form(
      String query,
      Priority priority,
      Boolean dryRun,
      Instant placedAt,
      List<Item> items,
      Map<String, Object> facts) {}

  @Test
  void form_isReadInSnakeCase() {
    Form form =
        read(
            """
            {"query": "我的订单呢?", "priority": "very_high", "dry_run": true, "placed_at": "2026-11-01T08:00:00Z",
             "items": [{"sku": "TEE", "quantity": 2, "price": 59.00}], "unknown": {"a": [1, 2]}, "facts": {"n": 1.10}}
            """);

    assertThat(form.query()).isEqualTo("我的订单呢?");
    assertThat(form.priority()).isEqualTo(Priority.VERY_HIGH);
    assertThat(form.dryRun()).isTrue();
    assertThat(form.placedAt()).isEqualTo("2026-11-01T08:00:00Z");
    assertThat(form.items()).containsExactly(new Item("TEE", 2, new BigDecimal("59.00")));
    assertThat(form.facts()).containsEntry("n", new BigDecimal("1.10"));
  }

  @Test
  void form_isWrittenInSnakeCaseWithTimesInUtc() throws Exception {
    Form form =
        new Form(
            "q",
            Priority.VERY_HIGH,
            null,
            Instant.parse("2026-11-01T08:00:00Z"),
            List.of(),
            Map.of());

    assertThat(Json.mapper().writeValueAsString(form))
        .contains(
            "\"priority\":\"very_high\"",
            "\"placed_at\":\"2026-11-01T08:00:00Z\"",
            "\"dry_run\":null");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"query\": 5}                               | query                 | a string",
        "{\"query\": true}                            | query                 | a string",
        "{\"query\": {}}                              | query                 | a string",
        "{\"query\": []}                              | query                 | a string",
        "{\"priority\": \"HIGHEST\"}                  | priority              | one of low,"
            + " very_high",
        "{\"priority\": 0}                            | priority              | one of low,"
            + " very_high",
        "{\"dry_run\": \"true\"}                      | dry_run               | true or false",
        "{\"dry_run\": 1}                             | dry_run               | true or false",
        "{\"placed_at\": \"yesterday\"}               | placed_at             | a time",
        "{\"placed_at\": \"+12026-11-01T08:00:00Z\"}     | placed_at             | a time",
        "{\"placed_at\": 1700000000}                  | placed_at             | a time",
        "{\"items\": {}}                              | items                 | an array",
        "{\"items\": [{}, {\"quantity\": \"2\"}]}     | items[1].quantity     | a whole number",
        "{\"items\": [{}, {\"quantity\": 2.5}]}       | items[1].quantity     | a whole number",
        "{\"items\": [{}, {\"quantity\": 99999999999}]} | items[1].quantity   | a whole number",
        "{\"items\": [{\"price\": \"x\"}]}            | items[0].price        | a number",
        "{\"facts\": 7}                               | facts                 | an object",
        "[]                                           | body                  | an object",
        "\"text\"                                     | body                  | an object",
        "7                                            | body                  | an object",
      })
  void wrongType_namesTheFieldAndWhatItTakes(String body, String field, String expected) {
    assertThatThrownBy(() -> read(body))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            e -> {
              assertThat(e.fields()).extracting("field").containsExactly(field);
              assertThat(e.getMessage()).contains(expected);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n",
        "null",
        "{",
        "{\"query\": \"a\"} {}",
        "{'query': 1}",
        "{\"query\": NaN}",
        "nonsense"
      })
  void noDocument_isRefused(String body) {
    assertThatThrownBy(() -> read(body))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            e -> assertThat(e.fields()).extracting("field").containsExactly("body"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"facts\":"})
  void depthOfTenThousand_isRefused(String opening) {
    assertThatThrownBy(() -> read("{\"unknown\":" + opening.repeat(10_000)))
        .isInstanceOfSatisfying(
            InvalidRequest.class, e -> assertThat(e.getMessage()).contains("deeper than"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"query\": \"a\\ud800b\"}                          | query",
        "{\"query\": \"\\uDC00\"}                            | query",
        "{\"unknown\": {\"x\": [\"ok\", \"\\ud83d\"]}}       | unknown.x[1]",
        "{\"items\": [{\"sku\": \"\\ud83dx\"}]}              | items[0].sku",
      })
  void unpairedSurrogate_isRefusedWhereverItStands(String body, String field) {
    assertThatThrownBy(() -> read(body))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            e -> assertThat(e.fields()).extracting("field").containsExactly(field));
  }

  @Test
  void unpairedSurrogateInName_isRefusedWithoutRepeatingIt() {
    assertThatThrownBy(() -> read("{\"\\ud800\": 1}"))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            e -> assertThat(e.fields()).extracting("field").containsExactly("?"));
  }

  @Test
  void pairedSurrogates_areText() {
    assertThat(read("{\"query\": \"\\ud83d\\ude00 😀\"}").query()).isEqualTo("😀 😀");
  }

  @Test
  void invalidUtf8_isRefused() {
    byte[] body = "{\"query\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> Json.read(body, Form.class))
        .isInstanceOfSatisfying(
            InvalidRequest.class, e -> assertThat(e.getMessage()).contains("UTF-8"));
  }

  @Test
  void repeatedName_isTakenOnceAsTheLastOneSaysIt() {
    assertThat(read("{\"query\": \"a\", \"query\": \"b\"}").query()).isEqualTo("b");
  }

  private static Form read(String body) {
    return Json.read(body.getBytes(StandardCharsets.UTF_8), Form.class);
  }
}
