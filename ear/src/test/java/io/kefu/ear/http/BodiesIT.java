package io.kefu.ear.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the doors do with bodies, shown at one address. */
class BodiesIT {

  private static final String PATH = "/v1/keys";

  private final Api api = Api.with(Api.SHOP_KEY);

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "{", "[]", "7", "{\"name\": \"x\"} trailing"})
  void noDocument_400(String body) {
    Api.Answer answer = api.post(PATH, body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("invalid-request");
    assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("body");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\": 5}                                      | name",
        "{\"name\": \"x\", \"scopes\": \"chat\"}            | scopes",
        "{\"name\": \"x\", \"scopes\": [\"chat\", {}]}      | scopes[1]",
        "{\"name\": \"x\", \"scopes\": [\"chat\", \"fly\"]} | scopes[1]",
        "{\"name\": \"x\", \"kind\": \"SECRET\"}            | kind",
        "{\"name\": \"x\", \"expires_at\": \"soon\"}        | expires_at",
        "{\"name\": \"a\\ud800\", \"scopes\": [\"chat\"]}   | name",
        "{\"name\": \"\", \"scopes\": [\"chat\"]}           | name",
        "{\"name\": \"x\"}                                  | scopes",
      })
  void wrongField_400NamesIt(String body, String field) {
    Api.Answer answer = api.post(PATH, body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
  }

  @Test
  void depthOfTenThousand_400() {
    assertThat(api.post(PATH, "{\"x\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}").status())
        .isEqualTo(400);
  }

  @Test
  void invalidUtf8_400() {
    byte[] body = "{\"name\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(api.post(PATH, body).status()).isEqualTo(400);
  }

  @Test
  void bodyOverTheLimit_413() {
    Api.Answer answer = api.post(PATH, tooLong());

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.problem()).isEqualTo("too-large");
  }

  @Test
  void chunkedBodyOverTheLimit_413() {
    Api.Answer answer = api.postChunked(PATH, tooLong());

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.problem()).isEqualTo("too-large");
  }

  private static String tooLong() {
    return "{\"name\": \"" + "x".repeat(1_100_000) + "\"}";
  }
}
