package io.kefu.ear.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The recipe {@code accurate}, whose heads a program beside the server fits. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccurateReleaseIT {

  private static final List<String> POEMS = List.of("山", "海", "月", "雪", "春", "秋", "城");
  private static final List<String> FORMS = List.of("诗", "歌", "故事", "谜语", "对联");

  private TrainedShop shop;
  private String set;

  @BeforeAll
  void open() {
    shop = TrainedShop.open(Api.with(Api.PLATFORM_KEY), Api::with);
    set = shop.upload("tea", "text/tab-separated-values", examples()).json().path("id").asText();
  }

  @Test
  void accurateRelease_isTrainedAndServes() {
    String release = ordered();

    JsonNode ready = shop.ended(release);
    shop.activate(release);
    JsonNode heard = shop.parse("晚上有泡茶课吗");

    assertThat(ready.path("failure").asText("")).isIn("", "null");
    assertThat(ready.path("state").asText()).isEqualTo("ready");
    assertThat(ready.path("recipe").asText()).isEqualTo("accurate");
    assertThat(ready.path("progress").asDouble()).isEqualTo(1);
    assertThat(ready.at("/metrics/languages/0/accuracy/value").asDouble()).isGreaterThan(0.8);
    assertThat(heard.path("release").asText()).isEqualTo(release);
    assertThat(heard.at("/intent/name").asText()).isEqualTo("tea_class");
  }

  @Test
  void cancelledTraining_comesToNothing() {
    String release = ordered();

    Api.Answer cancelled = shop.api().post("/v1/releases/" + release + "/cancel", "");

    assertThat(cancelled.status()).isEqualTo(200);
    assertThat(shop.ended(release).path("state").asText()).isEqualTo("cancelled");
  }

  private String ordered() {
    return shop.api()
        .post(
            "/v1/releases",
            "{\"training_set\": \"" + set + "\", \"name\": \"deep\", \"recipe\": \"accurate\"}")
        .json()
        .path("id")
        .asText();
  }

  /** With so many examples out of scope that no others stand in for them. */
  private static String examples() {
    StringBuilder tsv = new StringBuilder(TrainedShop.examples());
    for (String poem : POEMS) {
      for (String form : FORMS) {
        tsv.append("给我写").append(poem).append("的").append(form);
        tsv.append("\tout_of_scope\tzh\ttrain\n");
      }
    }
    return tsv.toString();
  }
}
