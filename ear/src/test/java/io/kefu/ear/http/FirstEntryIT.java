package io.kefu.ear.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kefu.ear.RunningKefu;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Servers that are not in demo mode, or must not be. */
class FirstEntryIT {

  private static final Pattern TOKEN =
      Pattern.compile("KEFU-SHP-002:.*(kefu_sk_[0-9a-f]{8}_[0-9a-f]{64})");
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @Test
  void tokenOfTheFirstStart_makesTheFirstAdministratorAndShop() {
    try (RunningKefu server = RunningKefu.start(Map.of("KEFU_DEMO", "false"))) {
      Matcher printed = TOKEN.matcher(server.console());
      assertThat(printed.find()).isTrue();
      String form =
          """
          {"token": "%s", "shop": {"name": "第一家店"}, "administrator": {"name": "chen", "password": "correct horse battery"}}
          """
              .formatted(printed.group(1));

      Api.Answer done = Api.at(server.url(), "").post("/v1/setup", form);
      Api.Answer again = Api.at(server.url(), "").post("/v1/setup", form);

      assertThat(done.status()).isEqualTo(201);
      assertThat(again.status()).isEqualTo(401);
      JsonNode keys = done.json();
      assertThat(
              Api.at(server.url(), keys.path("platform_key").asText())
                  .post("/v1/shops", "{\"name\": \"x\"}")
                  .status())
          .isEqualTo(201);
      assertThat(Api.at(server.url(), keys.at("/shop/api_key").asText()).get("/v1/keys").status())
          .isEqualTo(200);
      assertThat(Api.at(server.url(), Api.SHOP_KEY).get("/v1/keys").status()).isEqualTo(401);
      assertThat(Api.at(server.url(), "").get("/").header("Location")).endsWith("/console/");
      assertThat(Api.at(server.url(), "").get("/shop/data.json").status()).isEqualTo(404);
    }
  }

  /**
   * An address for documentation (RFC 5737), which no machine has: nothing listens during the test.
   */
  private static final String ELSEWHERE = "192.0.2.1";

  @Test
  void demoModeOnAnOpenAddress_refusesToServe() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("kefu-it");
    try (RunningKefu server = RunningKefu.launch(folder, Map.of("KEFU_HOST", ELSEWHERE))) {
      Instant end = Instant.now().plus(PATIENCE);
      while (!server.console().contains("KEFU-PLT-002")
          && server.alive()
          && Instant.now().isBefore(end)) {
        Thread.sleep(250);
      }

      assertThat(server.console()).contains("KEFU-PLT-002", "kefu.host=" + ELSEWHERE);
    }
  }
}
