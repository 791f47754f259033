package io.kefu.web.commerce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kefu.commerce.Order;
import io.kefu.commerce.OrderStatus;
import io.kefu.shared.FieldError;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.Money;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderReaderTest {

  /** The example of the public contract. */
  private static final String EXAMPLE =
      """
      { "order_no": "T1001", "user_id": "u-7", "status": "shipped", "placed_at": "2026-11-01T08:00:00Z",
        "promised_at": "2026-11-05T16:00:00Z", "paid_at": "2026-11-01T08:05:00Z", "delivered_at": null,
        "items": [{"sku": "TEE-BLK-M", "title": {"zh": "纯棉T恤 黑色 M", "en": "Cotton tee, black, M"}, "quantity": 2,
                   "price": {"amount": "59.00", "currency": "CNY"}}],
        "total": {"amount": "118.00", "currency": "CNY"},
        "address": {"name": "…", "phone": "…", "lines": ["…"], "country": "CN"},
        "parcels": [{"carrier": "SF", "waybill": "SF1234567890123", "status": "in_transit",
                     "estimated_at": "2026-11-04T10:00:00Z",
                     "events": [{"at": "2026-11-02T09:00:00Z", "text": "已揽收"}]}],
        "refunds": [], "invoices": [] }
      """;

  private static ObjectNode example() {
    return (ObjectNode) Wire.read(EXAMPLE);
  }

  @Test
  void exampleOfTheContract_isRead() {
    Order order = OrderReader.read("T1001", example());

    assertThat(order.status()).isEqualTo(OrderStatus.SHIPPED);
    assertThat(order.total()).isEqualTo(Money.of("118.00", "CNY"));
    assertThat(order.promisedAt()).isEqualTo(Instant.parse("2026-11-05T16:00:00Z"));
    assertThat(order.lastParcel().orElseThrow().lastStep().orElseThrow().text()).isEqualTo("已揽收");
  }

  @Test
  void exampleOfTheContract_isWrittenAsItWasRead() {
    assertThat(Wire.sent(OrderForm.of(OrderReader.read("T1001", example())))).isEqualTo(example());
  }

  @Test
  void unknownFields_areIgnored() {
    ObjectNode more = example().put("gift_wrap", true);
    ((ObjectNode) more.get("total")).put("tax", 1);

    assertThat(OrderReader.read("T1001", more)).isEqualTo(OrderReader.read("T1001", example()));
  }

  @Test
  void otherOffsetsAndOrderOfSteps_areBroughtIntoOneForm() {
    ObjectNode order = example().put("placed_at", "2026-11-01T16:00:00.123456789+08:00");
    ((ArrayNode) order.at("/parcels/0/events"))
        .add(Wire.read("{\"at\": \"2026-11-01T20:00:00Z\", \"text\": \"已下单\"}"));

    Order read = OrderReader.read("t1001", order);

    assertThat(read.placedAt()).isEqualTo(Instant.parse("2026-11-01T08:00:00.123456Z"));
    assertThat(read.lastParcel().orElseThrow().events())
        .extracting(step -> step.text())
        .containsExactly("已下单", "已揽收");
  }

  /** One field is made wrong, and that field is named, no other. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/order_no | \"T1002\" | order_no",
        "/order_no | 1001 | order_no",
        "/user_id | null | user_id",
        "/user_id | \" \" | user_id",
        "/user_id | {} | user_id",
        "/user_id | \"a\\u0000b\" | user_id",
        "/user_id | \"a\\ud800b\" | user_id",
        "/status | \"sent\" | status",
        "/status | \"SHIPPED\" | status",
        "/status | null | status",
        "/status | 4 | status",
        "/placed_at | null | placed_at",
        "/placed_at | \"2026-11-01\" | placed_at",
        "/placed_at | \"2026-02-30T08:00:00Z\" | placed_at",
        "/placed_at | \"+999999999-01-01T00:00:00Z\" | placed_at",
        "/placed_at | \"1969-12-31T23:59:59Z\" | placed_at",
        "/placed_at | 1793520000 | placed_at",
        "/promised_at | \"soon\" | promised_at",
        "/paid_at | false | paid_at",
        "/delivered_at | \"2026-11-01T08:00:00\" | delivered_at",
        "/items | [] | items",
        "/items | null | items",
        "/items | {} | items",
        "/items/0 | \"TEE\" | items[0]",
        "/items/0/sku | \"\" | items[0].sku",
        "/items/0/title | \"Tee\" | items[0].title",
        "/items/0/title | {} | items[0].title",
        "/items/0/title | {\"??\": \"Tee\"} | items[0].title",
        "/items/0/title/zh | 7 | items[0].title.zh",
        "/items/0/quantity | 0 | items[0].quantity",
        "/items/0/quantity | -2 | items[0].quantity",
        "/items/0/quantity | 1.5 | items[0].quantity",
        "/items/0/quantity | \"2\" | items[0].quantity",
        "/items/0/quantity | 99999999999999999999 | items[0].quantity",
        "/items/0/price | null | items[0].price",
        "/items/0/price | 59 | items[0].price",
        "/items/0/price/amount | 59.00 | items[0].price.amount",
        "/items/0/price/amount | \"-1\" | items[0].price.amount",
        "/items/0/price/amount | \"1e9\" | items[0].price.amount",
        "/items/0/price/amount | \"59.001\" | items[0].price.amount",
        "/items/0/price/amount | \"9999999999999\" | items[0].price.amount",
        "/items/0/price/currency | \"RMB\" | items[0].price.currency",
        "/items/0/price/currency | \"XAU\" | items[0].price.currency",
        "/items/0/price/currency | null | items[0].price.currency",
        "/total | null | total",
        "/total/amount | \"\" | total.amount",
        "/address | \"here\" | address",
        "/address/name | null | address.name",
        "/address/phone | \"1\\u00072\" | address.phone",
        "/address/lines | [] | address.lines",
        "/address/lines | [\"a\", 7] | address.lines[1]",
        "/address/country | \"China\" | address.country",
        "/address/country | null | address.country",
        "/parcels | \"none\" | parcels",
        "/parcels/0/status | \"flying\" | parcels[0].status",
        "/parcels/0/waybill | null | parcels[0].waybill",
        "/parcels/0/events/0/at | null | parcels[0].events[0].at",
        "/parcels/0/events/0/text | \"\\u0001\" | parcels[0].events[0].text",
        "/refunds | [{\"id\": \"R\", \"amount\": {\"amount\": \"1\", \"currency\": \"CNY\"},"
            + " \"status\": \"maybe\", \"requested_at\": \"2026-11-01T08:00:00Z\"}] |"
            + " refunds[0].status",
        "/invoices | [{\"number\": \"1\", \"kind\": \"paper\", \"issued_at\": \"x\"}] |"
            + " invoices[0].issued_at"
      })
  void wrongField_isTheOneNamed(String pointer, String value, String field) {
    ObjectNode order = example();
    set(order, pointer, Wire.read(value));

    assertThat(problems(order)).extracting(FieldError::field).containsExactly(field);
  }

  private static void set(JsonNode order, String pointer, JsonNode value) {
    int cut = pointer.lastIndexOf('/');
    JsonNode parent = cut == 0 ? order : order.at(pointer.substring(0, cut));
    String name = pointer.substring(cut + 1);
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(name), value);
    } else {
      ((ObjectNode) parent).set(name, value);
    }
  }

  @Test
  void severalWrongFields_areAllNamedAtOnce() {
    ObjectNode order = example().put("status", "sent").put("placed_at", "yesterday");
    ((ObjectNode) order.at("/items/0")).put("quantity", -1);
    order.remove("total");

    assertThat(problems(order))
        .extracting(FieldError::field)
        .containsExactlyInAnyOrder("status", "placed_at", "items[0].quantity", "total");
  }

  @Test
  void emptyObject_namesWhatIsRequired() {
    assertThat(problems(Wire.read("{}")))
        .extracting(FieldError::field)
        .containsExactlyInAnyOrder("user_id", "status", "placed_at", "items", "total");
  }

  @Test
  void tooLong_isNamedWithWhatIsAllowed() {
    ObjectNode order = example().put("user_id", "u".repeat(129));

    assertThat(problems(order))
        .containsExactly(
            new FieldError("user_id", "is 129 characters long; at most 128 are allowed"));
  }

  @Test
  void tooMany_areNotReadOneByOne() {
    ObjectNode order = example();
    ArrayNode items = (ArrayNode) order.get("items");
    for (int i = 0; i < 200; i++) {
      items.add("wrong");
    }

    assertThat(problems(order))
        .containsExactly(new FieldError("items", "has 201 entries; at most 200 are allowed"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "\"order\"", "7"})
  void otherThanAnObject_isRefused(String body) {
    assertThat(problems(Wire.read(body))).extracting(FieldError::field).containsExactly("body");
  }

  @Test
  void noBody_isRefused() {
    assertThat(problems(null)).extracting(FieldError::field).containsExactly("body");
  }

  private static List<FieldError> problems(JsonNode order) {
    return catchThrowableOfType(InvalidRequest.class, () -> OrderReader.read("T1001", order))
        .fields();
  }
}
