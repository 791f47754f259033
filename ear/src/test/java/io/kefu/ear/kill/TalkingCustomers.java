package io.kefu.ear.kill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/**
 * Customers who talk to a server over HTTP, each in a conversation of their own: the next message
 * only when the last was acknowledged, and the same one again, under the same id, to the next start
 * of the server when it was not. They remember every acknowledgement and can check a transcript
 * against it.
 */
final class TalkingCustomers {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String KEY = "kefu-demo-key";
  private static final int PAGE = 1000;

  /** For answers that say "not now": too many requests, or the turn before is not over yet. */
  private static final List<Integer> LATER = List.of(409, 429, 503);

  private final List<Customer> customers;
  private final List<String> failures = new CopyOnWriteArrayList<>();

  TalkingCustomers(String name, int count) {
    customers = IntStream.range(0, count).mapToObj(i -> new Customer(name + "-" + i)).toList();
  }

  /** Lets everybody talk until the result is closed or the server is gone. */
  Talk talkTo(URI server) {
    return new Talk(server);
  }

  int acknowledged() {
    return customers.stream().mapToInt(customer -> customer.acks.size()).sum();
  }

  /** Answers that no customer should ever get. */
  List<String> failures() {
    return failures;
  }

  /** Checks every acknowledged message against the transcripts that the server gives now. */
  void verify(URI server) {
    for (Customer customer : customers) {
      customer.verify(server);
    }
  }

  /** Everybody talking at once. */
  final class Talk implements AutoCloseable {

    private final AtomicBoolean going = new AtomicBoolean(true);
    private final List<Thread> threads = new ArrayList<>();

    Talk(URI server) {
      for (Customer customer : customers) {
        Thread thread = new Thread(() -> customer.talk(server, going), customer.name);
        threads.add(thread);
        thread.start();
      }
    }

    @Override
    public void close() {
      going.set(false);
      for (Thread thread : threads) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  /** A message that was acknowledged. */
  private record Ack(String messageId, String conversation, long turn) {}

  private final class Customer {

    private final String name;
    private final List<Ack> acks = new CopyOnWriteArrayList<>();

    Customer(String name) {
      this.name = name;
    }

    void talk(URI server, AtomicBoolean going) {
      HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
      while (going.get()) {
        try {
          if (!say(client, server)) {
            Thread.sleep(100);
          }
        } catch (IOException gone) {
          return;
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }

    private boolean say(HttpClient client, URI server) throws IOException, InterruptedException {
      String id = "m-" + acks.size();
      String body =
          JSON.writeValueAsString(
              Map.of("query", "第 " + acks.size() + " 句，怎么退货", "context", name, "message_id", id));
      HttpResponse<String> response =
          client.send(
              request(server, "/v1/chat")
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        if (!LATER.contains(response.statusCode())) {
          failures.add(name + " " + id + ": " + response.statusCode() + " " + response.body());
        }
        return false;
      }
      JsonNode answer = JSON.readTree(response.body());
      acks.add(new Ack(id, answer.get("conversation_id").asText(), answer.get("turn").asLong()));
      return true;
    }

    void verify(URI server) {
      if (acks.isEmpty()) {
        return;
      }
      assertThat(acks).extracting(Ack::conversation).containsOnly(acks.get(0).conversation());
      List<JsonNode> turns = transcript(server, acks.get(0).conversation());
      assertThat(turns)
          .as("seqs of %s", name)
          .extracting(turn -> turn.get("seq").asInt())
          .containsExactlyElementsOf(IntStream.rangeClosed(1, turns.size()).boxed().toList());
      List<String> said =
          turns.stream()
              .filter(turn -> turn.get("speaker").asText().equals("customer"))
              .map(turn -> turn.get("message_id").asText())
              .toList();
      assertThat(said)
          .as("messages of %s", name)
          .containsExactlyElementsOf(
              IntStream.range(0, said.size()).mapToObj(i -> "m-" + i).toList());
      for (Ack ack : acks) {
        assertThat(turns.get((int) ack.turn() - 1).get("message_id").asText())
            .isEqualTo(ack.messageId());
      }
    }

    private List<JsonNode> transcript(URI server, String conversation) {
      HttpClient client = HttpClient.newHttpClient();
      List<JsonNode> all = new ArrayList<>();
      int found;
      do {
        String path =
            "/v1/conversations/%s/turns?after=%d&limit=%d"
                .formatted(conversation, all.size(), PAGE);
        JsonNode turns = get(client, server, path).get("turns");
        turns.forEach(all::add);
        found = turns.size();
      } while (found == PAGE);
      return all;
    }

    private JsonNode get(HttpClient client, URI server, String path) {
      try {
        HttpResponse<String> response =
            client.send(request(server, path).GET().build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return JSON.readTree(response.body());
      } catch (IOException e) {
        throw new UncheckedIOException(path, e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted at " + path, e);
      }
    }

    private HttpRequest.Builder request(URI server, String path) {
      return HttpRequest.newBuilder(server.resolve(path))
          .timeout(Duration.ofSeconds(30))
          .header("Authorization", "Bearer " + KEY);
    }
  }
}
