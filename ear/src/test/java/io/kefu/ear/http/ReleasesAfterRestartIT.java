package io.kefu.ear.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kefu.ear.RunningKefu;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a server that starts again finds of the releases that it had. */
class ReleasesAfterRestartIT {

  /** The nodes are one, though each start takes another free port. */
  private static final Map<String, String> NODE = Map.of("KEFU_NODE_NAME", "tea-node");

  @Test
  void releasesAndTrainings_areTakenUpAndADamagedOneIsNot() throws IOException {
    TrainedShop shop;
    String key;
    String set;
    String release;
    String ordered;
    Path folder;
    try (RunningKefu first = RunningKefu.start(NODE)) {
      folder = first.folder();
      StringBuilder remembered = new StringBuilder();
      shop =
          TrainedShop.open(
              Api.at(first.url(), Api.PLATFORM_KEY),
              k -> {
                remembered.append(k);
                return Api.at(first.url(), k);
              });
      key = remembered.toString();
      set = shop.set();
      release = shop.trained(set);
      shop.activate(release);
      ordered = shop.train(set).json().path("id").asText();
      first.kill();
    }

    try (RunningKefu second = RunningKefu.start(folder, NODE)) {
      TrainedShop again = TrainedShop.of(Api.at(second.url(), key));
      assertThat(again.parse("下周有泡茶课吗").path("release").asText()).isEqualTo(release);
      assertThat(again.ended(ordered).path("state").asText()).isEqualTo("ready");
    }

    damage(folder, release);
    try (RunningKefu third = RunningKefu.start(folder, NODE)) {
      TrainedShop again = TrainedShop.of(Api.at(third.url(), key));
      JsonNode damaged = again.release(release);
      assertThat(damaged.path("state").asText()).isEqualTo("failed");
      assertThat(damaged.path("failure").asText()).contains("joint.bin").contains("checksum");
      assertThat(third.console()).contains("KEFU-LRN-009");
      assertThat(again.parse("下周有泡茶课吗").path("release").asText()).isEqualTo(again.base());
      assertThat(again.activate(release).status()).isEqualTo(409);
      assertThat(again.activate(ordered).json().path("state").asText()).isEqualTo("active");
    }
  }

  private static void damage(Path folder, String release) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("data").resolve("releases"))) {
      Path weights =
          files
              .filter(f -> f.toString().contains(release) && f.endsWith("joint.bin"))
              .findFirst()
              .orElseThrow();
      byte[] bytes = Files.readAllBytes(weights);
      bytes[bytes.length / 2] ^= 1;
      Files.write(weights, bytes);
    }
  }
}
