package io.kefu.ear.http;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A shop of its own that deals in tea classes, which no other shop's catalogue knows. */
final class TrainedShop {

  private static final List<String> WHEN =
      List.of("今天", "明天", "周末", "下周", "晚上", "早上", "下午", "节假日", "这个月", "下个月");
  private static final List<String> TEAS =
      List.of("绿茶", "红茶", "乌龙茶", "白茶", "普洱", "龙井", "铁观音", "毛尖", "花茶", "黑茶");

  private final Api api;

  private TrainedShop(Api api) {
    this.api = api;
  }

  /** Opens a new shop on that server. */
  static TrainedShop open(Api platform, java.util.function.Function<String, Api> with) {
    JsonNode shop = platform.post("/v1/shops", "{\"name\": \"茶课堂\"}").json();
    return new TrainedShop(with.apply(shop.path("api_key").asText()));
  }

  static TrainedShop of(Api api) {
    return new TrainedShop(api);
  }

  Api api() {
    return api;
  }

  /** 80 examples of three intents and 20 negatives. */
  static String examples() {
    StringBuilder tsv = new StringBuilder("text\tintent\tlang\tsplit\n");
    for (String when : WHEN) {
      tsv.append(when).append("有泡茶课吗\ttea_class\tzh\ttrain\n");
      tsv.append("我想报名").append(when).append("的茶艺课\ttea_class\tzh\tdev\n");
      tsv.append(when).append("天气怎么样\toos\tzh\ttrain\n");
    }
    for (String tea : TEAS) {
      tsv.append(tea).append("用多少度的水泡\tbrewing\tzh\ttrain\n");
      tsv.append("怎么泡").append(tea).append("才好喝\tbrewing\tzh\ttrain\n");
      tsv.append("我要退掉买的").append(tea).append("\treturn_request\tzh\ttrain\n");
      tsv.append(tea).append("不想要了可以退吗\treturn_request\tzh\ttrain\n");
      tsv.append("写一首").append(tea).append("的诗\tout_of_scope\tzh\ttrain\n");
    }
    return tsv.toString();
  }

  Api.Answer upload(String name, String type, String body) {
    return api.send(
        "/v1/training-sets?name=" + name,
        r -> r.header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /**
   * Uploads the examples.
   *
   * @return id of the set
   */
  String set() {
    return upload("tea", "text/tab-separated-values", examples()).json().path("id").asText();
  }

  Api.Answer train(String set) {
    return api.post("/v1/releases", "{\"training_set\": \"" + set + "\", \"name\": \"first\"}");
  }

  /**
   * Trains and waits.
   *
   * @return id of the release
   */
  String trained(String set) {
    String release = train(set).json().path("id").asText();
    ended(release);
    return release;
  }

  /** Waits until the release is in training no more. */
  JsonNode ended(String release) {
    return await()
        .atMost(Duration.ofMinutes(4))
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> release(release),
            r -> !Set.of("training", "").contains(r.path("state").asText()));
  }

  JsonNode release(String id) {
    return api.get("/v1/releases/" + id).json();
  }

  Api.Answer activate(String id) {
    return api.post("/v1/releases/" + id + "/activate", "");
  }

  JsonNode parse(String text) {
    return api.post("/v1/nlu/parse", "{\"text\": \"" + text + "\"}").json();
  }

  /** The release that comes with Kefu. */
  String base() {
    return api.get("/v1/releases?limit=1").json().at("/releases/0/id").asText();
  }
}
