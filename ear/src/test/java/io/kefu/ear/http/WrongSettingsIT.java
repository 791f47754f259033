package io.kefu.ear.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.ear.RunningKefu;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A setting that cannot be used is found when the server starts, not by its first customer. */
class WrongSettingsIT {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @Test
  void settingsOutOfBounds_keepTheServerFromServingAndAreNamed() throws IOException {
    Path folder = Files.createTempDirectory("kefu-it");
    Map<String, String> wrong =
        Map.of("KEFU_CONVERSATION_TURN_WAIT", "PT2H", "KEFU_WEB_STREAM_SOCKETS_MAX", "many");

    try (RunningKefu server = RunningKefu.launch(folder, wrong)) {
      Awaitility.await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(server.console())
                      .contains("KEFU-PLT-002", "kefu.conversation.turn.wait=PT2H", "PT1M")
                      .contains("set kefu.conversation.turn.wait or the environment variable")
                      .contains("KEFU-WEB-004", "kefu.web.stream.sockets.max=many"));
      Awaitility.await()
          .atMost(PATIENCE)
          .ignoreExceptions()
          .untilAsserted(
              () ->
                  assertThat(Api.at(server.url(), Api.SHOP_KEY).get("/v1/keys").problem())
                      .isEqualTo("unavailable"));
    }
  }
}
