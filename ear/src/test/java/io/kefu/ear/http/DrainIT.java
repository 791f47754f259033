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
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What happens to a request that is inside when the server is asked to end. */
class DrainIT {

  private static final String BODY = "{\"name\": \"slow\", \"scopes\": [\"chat\"]}";

  @Test
  void requestInside_isAnsweredAfterSigterm() throws IOException, InterruptedException {
    try (RunningKefu server = RunningKefu.start(Map.of());
        Socket socket = new Socket("127.0.0.1", server.url().getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(head().getBytes(StandardCharsets.US_ASCII));
      out.write(BODY.substring(0, 10).getBytes(StandardCharsets.US_ASCII));
      out.flush();
      // Long enough to be read by the server, which has no other sign to give of it.
      Thread.sleep(1000);

      server.terminate();
      Thread.sleep(2000);
      out.write(BODY.substring(10).getBytes(StandardCharsets.US_ASCII));
      out.flush();

      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      assertThat(answer.readLine()).startsWith("HTTP/1.1 201");
      assertThat(server.awaitEnd()).isTrue();
    }
  }

  @Test
  void openSocket_isToldToReconnectAndClosed() {
    try (RunningKefu server = RunningKefu.start(Map.of());
        StreamClient client = StreamClient.connect(server.url(), "kefu-demo-key", "{}")) {
      client.say("m-1", "你好");
      client.await("ack");

      server.terminate();

      assertThat(client.await("reconnect").get("after_ms").asLong()).isPositive();
      // On a busy machine the connection may end before its close frame is read.
      assertThat(client.awaitClose()).isIn(1012, 1006);
      assertThat(server.awaitEnd()).isTrue();
    }
  }

  private static String head() {
    return """
    POST /v1/keys HTTP/1.1\r
    Host: localhost\r
    Authorization: Bearer kefu-demo-key\r
    Content-Type: application/json\r
    Content-Length: %d\r
    \r
    """
        .formatted(BODY.length());
  }
}
