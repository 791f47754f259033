package io.kefu.ear.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kefu.ear.RunningKefu;
import io.kefu.ear.StreamClient;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two nodes on one PostgreSQL: tickets and turns of one are good on the other. */
class SeveralNodesIT {

  private static final String KEY = "kefu-demo-key";

  @Test
  void whatIsSaidOnOneNode_isHeardOnTheOther() throws IOException {
    try (EmbeddedPostgres database = EmbeddedPostgres.builder().start()) {
      Map<String, String> both =
          Map.of(
              "KEFU_DB_URL", "jdbc:postgresql://127.0.0.1:" + database.getPort() + "/postgres",
              "KEFU_DB_USER", "postgres",
              "KEFU_DB_PASSWORD", "postgres");
      try (RunningKefu one = RunningKefu.start(both);
          RunningKefu other = RunningKefu.start(withTheKeysOf(one, both))) {
        String ticket = StreamClient.ticket(one.url(), KEY, "{}");
        try (StreamClient client = StreamClient.open(other.url(), ticket)) {
          client.hello();
          String conversation = client.await("welcome").get("conversation_id").asText();
          client.say("m-1", "你好");
          client.until(frame -> frame.path("seq").asLong() == 2);

          Api.at(one.url(), KEY)
              .post("/v1/chat", "{\"query\": \"谢谢\", \"context\": \"" + conversation + "\"}");
          Api.at(one.url(), KEY)
              .post("/v1/conversations/" + conversation + "/handover", "{\"reason\": \"IT\"}");

          List<JsonNode> heard =
              client.until(frame -> frame.path("type").asText().equals("handover"));
          assertThat(
                  heard.stream()
                      .filter(frame -> frame.path("type").asText().equals("turn"))
                      .map(frame -> frame.get("seq").asLong()))
              .containsExactly(3L, 4L, 5L);
        }
      }
    }
  }

  /** Nodes of one database share the keys of its personal data. */
  private static Map<String, String> withTheKeysOf(RunningKefu node, Map<String, String> both)
      throws IOException {
    Map<String, String> environment = new HashMap<>(both);
    environment.put(
        "KEFU_PRIVACY_KEYSET", Files.readString(node.folder().resolve("data/keys/keyset.json")));
    return environment;
  }
}
