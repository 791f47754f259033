package io.kefu.ear.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.ear.RunningKefu;
import io.kefu.ear.StreamClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What happens to a request that is inside when the server is asked to end. */
class DrainIT {

  private static final String BODY = "{\"name\": \"slow\", \"scopes\": [\"chat\"]}";

  @Test
  void requestInside_isAnsweredAfterSigtermAndNewOnesAreTurnedAway() throws IOException {
    try (RunningKefu server = RunningKefu.start(Map.of());
        Line inside = new Line(server);
        Line later = new Line(server)) {
      inside.send(
          """
          POST /v1/keys HTTP/1.1
          Host: localhost
          Authorization: Bearer kefu-demo-key
          Content-Type: application/json
          Expect: 100-continue
          Content-Length: %d

          """
              .formatted(BODY.length()));
      assertThat(inside.head()).startsWith("HTTP/1.1 100");
      assertThat(later.get("/v1/keys")).startsWith("HTTP/1.1 200");

      server.terminate();
      String turnedAway =
          Awaitility.await()
              .pollInSameThread()
              .until(() -> later.get("/v1/keys"), head -> !head.startsWith("HTTP/1.1 200"));
      inside.send(BODY);

      assertThat(turnedAway)
          .startsWith("HTTP/1.1 503")
          .containsIgnoringCase("Retry-After: ")
          .contains("application/problem+json");
      assertThat(later.body()).contains("urn:kefu:problem:unavailable");
      assertThat(inside.head()).startsWith("HTTP/1.1 201");
      assertThat(server.awaitEnd()).isTrue();
    }
  }

  /**
   * What is said about reconnecting may be overtaken by the end of the server; a client that hears
   * nothing sees its socket end and resumes all the same.
   */
  @Test
  void openSocket_endsAndHoldsNothingUp() {
    try (RunningKefu server = RunningKefu.start(Map.of());
        StreamClient client = StreamClient.connect(server.url(), "kefu-demo-key", "{}")) {
      client.say("m-1", "你好");
      client.await("ack");

      server.terminate();

      assertThat(client.awaitClose()).isIn(1012, 1006);
      assertThat(server.awaitEnd()).isTrue();
    }
  }

  /** A connection that stays open from request to request. */
  private static final class Line implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader answers;
    private int length;

    Line(RunningKefu server) throws IOException {
      socket = new Socket("127.0.0.1", server.url().getPort());
      socket.setSoTimeout(60_000);
      answers =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    }

    void send(String text) throws IOException {
      OutputStream out = socket.getOutputStream();
      out.write(text.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }

    /** The head of an answer to a GET; the body of the answer before is passed over. */
    String get(String path) throws IOException {
      body();
      send(
          """
          GET %s HTTP/1.1
          Host: localhost
          Authorization: Bearer kefu-demo-key

          """
              .formatted(path));
      return head();
    }

    String head() throws IOException {
      StringBuilder head = new StringBuilder();
      String line = answers.readLine();
      while (line != null && !line.isEmpty()) {
        head.append(line).append('\n');
        if (line.toLowerCase(Locale.ROOT).startsWith("content-length: ")) {
          length = Integer.parseInt(line.substring("content-length: ".length()));
        }
        line = answers.readLine();
      }
      return head.toString();
    }

    String body() throws IOException {
      char[] body = new char[length];
      int read = 0;
      while (read < length) {
        read += answers.read(body, read, length - read);
      }
      length = 0;
      return new String(body);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
