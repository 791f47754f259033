package io.kefu.ear.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code /v1/chat} as server-sent events. */
class EventsIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String EVENTS = "text/event-stream";

  private final Api api = Api.with(Api.SHOP_KEY);
  private final String name = "events-" + UUID.randomUUID();

  /** One event. */
  private record Event(String id, String name, JsonNode data) {}

  @Test
  void turn_comesAsAckDeltasAndTurn() {
    Api.Answer answer = say("我的订单发货了吗? ORD20230801", "m-1", EVENTS, "");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith(EVENTS);
    List<Event> events = events(answer);
    assertThat(events.get(0).name()).isEqualTo("ack");
    assertThat(events.get(0).data().get("message_id").asText()).isEqualTo("m-1");
    assertThat(events.get(0).data().get("seq").asLong()).isEqualTo(1);
    Event turn = events.get(events.size() - 1);
    assertThat(turn.name()).isEqualTo("turn");
    assertThat(turn.data().get("turn").asLong()).isEqualTo(1);
    assertThat(deltas(events)).isEqualTo(turn.data().get("reply").asText());
    assertThat(events).extracting(Event::id).doesNotHaveDuplicates().doesNotContain("");
  }

  @Test
  void sameMessageWithTheLastId_getsTheRest() {
    List<Event> all = events(say("你好", "m-1", EVENTS, ""));

    for (int i = 0; i < all.size(); i++) {
      List<Event> rest = events(say("你好", "m-1", EVENTS, all.get(i).id()));
      assertThat(rest).isEqualTo(all.subList(i + 1, all.size()));
    }
    assertThat(events(say("你好", "m-1", EVENTS, "99-1"))).isEqualTo(all);
    assertThat(events(say("你好", "m-1", EVENTS, "nonsense"))).isEqualTo(all);
  }

  @Test
  void streamedAndPlain_areTheSameTurn() {
    List<Event> streamed = events(say("你好", "m-1", EVENTS, ""));

    JsonNode plain = say("你好", "m-1", "application/json", "").json();

    assertThat(streamed.get(streamed.size() - 1).data()).isEqualTo(plain);
  }

  @Test
  void refusal_isAProblemDocument() {
    say("你好", "m-1", EVENTS, "");

    Api.Answer conflict = say("谢谢", "m-1", EVENTS, "");
    Api.Answer wrong = say(" ", "m-2", EVENTS, "");

    assertThat(conflict.status()).isEqualTo(409);
    assertThat(conflict.problem()).isEqualTo("conflict");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.problem()).isEqualTo("invalid-request");
  }

  @Test
  void whoDoesNotAskForEvents_getsJson() {
    for (String accept :
        List.of("*/*", "application/json, text/event-stream", "text/*;q=0.1, */*")) {
      assertThat(say("你好", "m-1", accept, "").header("Content-Type"))
          .startsWith("application/json");
    }
  }

  private Api.Answer say(String query, String messageId, String accept, String lastEventId) {
    String body =
        "{\"query\": \"%s\", \"context\": \"%s\", \"message_id\": \"%s\"}"
            .formatted(query, name, messageId);
    return api.send(
        "/v1/chat",
        r -> {
          r.header("Content-Type", "application/json")
              .header("Accept", accept)
              .POST(HttpRequest.BodyPublishers.ofString(body));
          return lastEventId.isEmpty() ? r : r.header("Last-Event-ID", lastEventId);
        });
  }

  private static String deltas(List<Event> events) {
    return events.stream()
        .filter(event -> event.name().equals("delta"))
        .map(event -> event.data().get("text").asText())
        .collect(Collectors.joining());
  }

  private static List<Event> events(Api.Answer answer) {
    List<Event> events = new ArrayList<>();
    for (String block : answer.text().split("\n\n")) {
      if (!block.isBlank()) {
        events.add(event(block));
      }
    }
    return events;
  }

  private static Event event(String block) {
    try {
      return new Event(
          field(block, "id"), field(block, "event"), JSON.readTree(field(block, "data")));
    } catch (IOException e) {
      throw new UncheckedIOException(block, e);
    }
  }

  private static String field(String block, String name) {
    return Arrays.stream(block.split("\n"))
        .filter(line -> line.startsWith(name + ": "))
        .map(line -> line.substring(name.length() + 2))
        .findFirst()
        .orElse("");
  }
}
