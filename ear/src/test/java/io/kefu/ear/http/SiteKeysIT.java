package io.kefu.ear.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SiteKeysIT {

  private static final String PAGE = "https://shop.example";

  private JsonNode made;
  private Api page;

  @BeforeEach
  void makeSiteKey() {
    made =
        Api.with(Api.SHOP_KEY)
            .post(
                "/v1/keys",
                "{\"name\": \"widget\", \"kind\": \"site\", \"origins\": [\"" + PAGE + "\"]}")
            .json();
    page = Api.with(made.path("api_key").asText());
  }

  @Test
  void pageOfTheRightOrigin_mayReadItsAnswer() {
    Api.Answer answer = welcome(PAGE, "{}");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().path("token").asText()).isNotBlank();
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(PAGE);
    assertThat(answer.header("Vary")).contains("Origin");
  }

  @Test
  void pageOfAnotherOrigin_403AndMayNotReadIt() {
    Api.Answer answer = welcome("https://elsewhere.example", "{}");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void siteKey_opensNothingElse() {
    Api.Answer answer = page.send("/v1/keys", r -> r.GET().header("Origin", PAGE));

    assertThat(answer.status()).isEqualTo(403);
  }

  @Test
  void siteKeyWithoutVisitor_401SaysHowToGetOne() {
    Api.Answer answer = conversation(new String[] {"Origin", PAGE});

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.json().path("detail").asText()).contains("/v1/visitors");
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(PAGE);
  }

  @Test
  void visitorInAHurry_429TellsWhenToComeBack() {
    String token = welcome(PAGE, "{}").json().path("token").asText();

    List<Api.Answer> answers =
        IntStream.range(0, 100)
            .parallel()
            .mapToObj(i -> conversation(new String[] {"Origin", PAGE, "Kefu-Visitor", token}))
            .toList();

    assertThat(answers).extracting(Api.Answer::status).containsOnly(404, 429);
    Api.Answer refused = answers.stream().filter(a -> a.status() == 429).findFirst().orElseThrow();
    assertThat(refused.problem()).isEqualTo("too-many-requests");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
    assertThat(refused.header("RateLimit-Remaining")).isEqualTo("0");
  }

  private Api.Answer conversation(String[] headers) {
    return page.send(
        "/v1/conversations/0199d0a4-0000-7000-8000-000000000000", r -> r.GET().headers(headers));
  }

  @Test
  void preflight_isAnsweredWithoutAKey() {
    Api.Answer answer =
        Api.withoutKey()
            .send(
                "/v1/chat",
                r ->
                    r.method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                        .header("Origin", PAGE)
                        .header("Access-Control-Request-Method", "POST"));

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header("Access-Control-Allow-Headers")).contains("Kefu-Visitor");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
  }

  @Test
  void userId_countsOnlySigned() throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    byte[] secret = made.path("identity_secret").asText().getBytes(StandardCharsets.US_ASCII);
    mac.init(new SecretKeySpec(secret, "HmacSHA256"));
    String signature =
        HexFormat.of().formatHex(mac.doFinal("12345".getBytes(StandardCharsets.UTF_8)));

    assertThat(
            welcome(PAGE, "{\"user_id\": \"12345\", \"signature\": \"" + signature + "\"}")
                .status())
        .isEqualTo(201);
    assertThat(
            welcome(PAGE, "{\"user_id\": \"12346\", \"signature\": \"" + signature + "\"}")
                .status())
        .isEqualTo(400);
    assertThat(welcome(PAGE, "{\"user_id\": \"12345\"}").status()).isEqualTo(400);
  }

  private Api.Answer welcome(String origin, String body) {
    return page.send(
        "/v1/visitors",
        r ->
            r.header("Origin", origin)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
  }
}
