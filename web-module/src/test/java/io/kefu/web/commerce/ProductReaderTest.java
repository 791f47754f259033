package io.kefu.web.commerce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kefu.shared.FieldError;
import io.kefu.shared.InvalidRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductReaderTest {

  /** The example of the public contract. */
  private static final String EXAMPLE =
      """
      { "sku": "TEE-BLK-M", "title": {"en": "…", "zh": "…"}, "category": "服饰/上衣/T恤", "brand": "…",
        "price": {"amount": "59.00", "currency": "CNY"}, "stock": 12,
        "attributes": {"material": "cotton", "size": "M", "color": "black"}, "returnable_days": 7 }
      """;

  @Test
  void exampleOfTheContract_isWrittenAsItWasRead() {
    assertThat(Wire.sent(ProductForm.of(ProductReader.read("TEE-BLK-M", Wire.read(EXAMPLE)))))
        .isEqualTo(Wire.read(EXAMPLE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "sku | \"TEE-BLK-L\" | sku",
        "title | null | title",
        "category | \"a\\nb\" | category",
        "brand | 7 | brand",
        "price | \"59.00\" | price",
        "stock | -1 | stock",
        "stock | null | stock",
        "stock | 2147483648 | stock",
        "attributes | [] | attributes",
        "attributes | {\"size\": 7} | attributes.size",
        "attributes | {\"a\\u0000b\": \"M\"} | attributes",
        "returnable_days | -7 | returnable_days",
        "returnable_days | true | returnable_days"
      })
  void wrongField_isTheOneNamed(String name, String value, String field) {
    ObjectNode product = (ObjectNode) Wire.read(EXAMPLE);
    product.set(name, Wire.read(value));

    assertThat(problems(product)).extracting(FieldError::field).containsExactly(field);
  }

  @Test
  void emptyObject_namesWhatIsRequired() {
    assertThat(problems(Wire.read("{}")))
        .extracting(FieldError::field)
        .containsExactlyInAnyOrder("title", "category", "price", "stock", "returnable_days");
  }

  private static List<FieldError> problems(JsonNode product) {
    return catchThrowableOfType(
            InvalidRequest.class, () -> ProductReader.read("TEE-BLK-M", product))
        .fields();
  }
}
