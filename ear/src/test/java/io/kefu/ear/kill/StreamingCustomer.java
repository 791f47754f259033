package io.kefu.ear.kill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kefu.ear.StreamClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A customer who talks over the WebSocket, keeps to its contract, and writes down every frame: says
 * the next message when the last is acknowledged, comes back with epoch and last seq after each
 * loss, and says what was not acknowledged again under the same id.
 */
final class StreamingCustomer {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String KEY = "kefu-demo-key";
  private static final Duration LISTEN = Duration.ofMillis(200);

  private final String name;
  private final Map<Long, String> acks = new ConcurrentSkipListMap<>();
  private final Map<Long, JsonNode> seen = new ConcurrentSkipListMap<>();
  private final List<String> failures = new CopyOnWriteArrayList<>();
  private volatile String conversation = "";
  private volatile String epoch = "";
  private volatile long lastSeq;
  private volatile int said;

  StreamingCustomer(String name) {
    this.name = name;
  }

  int acknowledged() {
    return acks.size();
  }

  /** Frames that no client should ever get, and those that came twice or out of order. */
  List<String> failures() {
    return failures;
  }

  /** Talks until told to stop or the server is gone. */
  void talk(URI server, AtomicBoolean going) {
    try (StreamClient client =
        StreamClient.connect(server, KEY, "{\"context\": \"" + name + "\"}")) {
      comeBack(client);
      while (going.get() && !client.ended()) {
        client.say("m-" + said, "第 " + said + " 句，怎么退货");
        int before = said;
        while (going.get() && !client.ended() && said == before) {
          client.next(LISTEN).ifPresent(this::take);
        }
      }
    } catch (UncheckedIOException gone) {
      // The server was killed; the next start hears the rest.
    }
  }

  private void comeBack(StreamClient client) {
    if (conversation.isEmpty()) {
      client.hello();
    } else {
      client.hello(conversation, epoch, lastSeq);
    }
  }

  /** Connects once more, and listens until nothing is missing. */
  void hearTheRest(URI server) {
    try (StreamClient client =
        StreamClient.connect(server, KEY, "{\"context\": \"" + name + "\"}")) {
      comeBack(client);
      JsonNode welcome = client.await("welcome");
      take(welcome);
      long end = welcome.get("seq").asLong();
      while (lastSeq < end) {
        take(client.next(Duration.ofSeconds(10)).orElseThrow());
      }
    }
  }

  private void take(JsonNode frame) {
    switch (frame.get("type").asText()) {
      case "welcome" -> welcomed(frame);
      case "ack" -> acknowledged(frame);
      case "turn" -> heard(frame);
      case "handover", "reconnect", "pong", "typing" -> {}
      case "problem" -> refused(frame);
      default -> failures.add(name + ": " + frame);
    }
  }

  private void welcomed(JsonNode frame) {
    if (!epoch.isEmpty() && !epoch.equals(frame.get("epoch").asText())) {
      failures.add(name + " was welcomed elsewhere: " + frame);
    }
    conversation = frame.get("conversation_id").asText();
    epoch = frame.get("epoch").asText();
  }

  private void acknowledged(JsonNode frame) {
    acks.put(frame.get("seq").asLong(), frame.get("message_id").asText());
    if (frame.get("message_id").asText().equals("m-" + said)) {
      said++;
    }
  }

  private void heard(JsonNode frame) {
    long seq = frame.get("seq").asLong();
    if (seq != lastSeq + 1) {
      failures.add(name + " heard " + seq + " after " + lastSeq);
    }
    seen.put(seq, frame);
    lastSeq = seq;
  }

  /** "Not now" is no failure: the same message is said again after the next loss. */
  private void refused(JsonNode frame) {
    if (frame.path("status").asInt() != 503) {
      failures.add(name + ": " + frame);
    }
  }

  /**
   * Checks acknowledgements and what was heard against the transcript that the server gives now.
   */
  void verify(URI server) throws IOException, InterruptedException {
    List<JsonNode> turns = transcript(server);
    assertThat(turns)
        .as("seqs of %s", name)
        .extracting(turn -> turn.get("seq").asLong())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, turns.size()).boxed().toList());
    assertThat(seen.keySet())
        .as("seqs that %s heard", name)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, turns.size()).boxed().toList());
    List<String> messages =
        turns.stream()
            .filter(turn -> turn.get("speaker").asText().equals("customer"))
            .map(turn -> turn.get("message_id").asText())
            .toList();
    assertThat(messages)
        .as("messages of %s", name)
        .containsExactlyElementsOf(
            IntStream.range(0, messages.size()).mapToObj(i -> "m-" + i).toList());
    acks.forEach(
        (seq, id) ->
            assertThat(turns.get((int) (seq - 1)).get("message_id").asText()).isEqualTo(id));
    turns.forEach(
        turn ->
            assertThat(seen.get(turn.get("seq").asLong()).get("text")).isEqualTo(turn.get("text")));
  }

  private List<JsonNode> transcript(URI server) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    List<JsonNode> all = new ArrayList<>();
    int found;
    do {
      HttpRequest request =
          HttpRequest.newBuilder(
                  server.resolve(
                      "/v1/conversations/%s/turns?after=%d&limit=1000"
                          .formatted(conversation, all.size())))
              .header("Authorization", "Bearer " + KEY)
              .build();
      JsonNode turns =
          JSON.readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body())
              .get("turns");
      turns.forEach(all::add);
      found = turns.size();
    } while (found == 1000);
    return all;
  }
}
