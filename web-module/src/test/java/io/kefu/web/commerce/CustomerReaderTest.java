package io.kefu.web.commerce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kefu.commerce.Customer;
import io.kefu.shared.FieldError;
import io.kefu.shared.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerReaderTest {

  /** The example of the public contract. */
  private static final String EXAMPLE =
      """
      { "user_id": "u-7", "name": "…", "language": "zh-CN", "tier": "gold", "phone": "…", "email": "…" }
      """;

  @Test
  void exampleOfTheContract_isWrittenAsItWasRead() {
    assertThat(Wire.sent(CustomerForm.of(CustomerReader.read("u-7", Wire.read(EXAMPLE)))))
        .isEqualTo(Wire.read(EXAMPLE));
  }

  @Test
  void nothingButThePath_isEnough() {
    assertThat(CustomerReader.read("u-7", Wire.read("{}")))
        .isEqualTo(new Customer("u-7", null, null, null, null, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"user_id\": \"U-7\"} | user_id",
        "{\"language\": \"Chinese!\"} | language",
        "{\"language\": 7} | language",
        "{\"name\": \"\"} | name",
        "{\"tier\": \"a\\u0009b\"} | tier",
        "{\"phone\": 10000000001} | phone",
        "{\"email\": [\"a@example.com\"]} | email"
      })
  void wrongField_isTheOneNamed(String body, String field) {
    assertThat(
            catchThrowableOfType(
                    InvalidRequest.class, () -> CustomerReader.read("u-7", Wire.read(body)))
                .fields())
        .extracting(FieldError::field)
        .containsExactly(field);
  }

  @Test
  void customer_isNotPrintedInFull() {
    Customer customer = new Customer("u-7", "示例客户", null, null, "100 0000 0001", null);

    assertThat(CustomerForm.of(customer)).hasToString("CustomerForm[u-7]");
  }
}
