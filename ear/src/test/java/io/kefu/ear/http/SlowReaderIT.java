package io.kefu.ear.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kefu.ear.StreamClient;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A client that asks for much and reads nothing, on a socket by hand. */
class SlowReaderIT {

  private static final int TURNS = 20;

  /** Some 250 kB each, more together than the buffers of both ends hold. */
  private static final int HELLOS = 60;

  /** Longer than kefu.web.stream.write.max, shorter than twice that. */
  private static final long ASLEEP_MILLIS = 14_000;

  private final URI server = URI.create(System.getProperty("kefu.test.url"));

  @Test
  void slowReader_isToldToReconnectAndClosed() throws IOException, InterruptedException {
    String conversation = longConversation();
    String ticket = StreamClient.ticket(server, Api.SHOP_KEY, "{}");

    try (Socket socket = new Socket()) {
      socket.setReceiveBufferSize(8192);
      socket.setSoTimeout(30_000);
      socket.connect(new InetSocketAddress("127.0.0.1", server.getPort()));
      shakeHands(socket, ticket);
      String hello =
          "{\"type\": \"hello\", \"conversation_id\": \"" + conversation + "\", \"last_seq\": 0}";
      for (int i = 0; i < HELLOS; i++) {
        write(socket.getOutputStream(), hello);
      }
      Thread.sleep(ASLEEP_MILLIS);

      Read read = readAll(new DataInputStream(socket.getInputStream()));
      assertThat(read.lastText()).contains("\"reconnect\"", "\"after_ms\"");
      assertThat(read.closeCode()).isEqualTo(1013);
      assertThat(read.turns()).isLessThan(HELLOS * TURNS);
    }
  }

  private String longConversation() {
    String words = "好".repeat(3900);
    try (StreamClient client =
        StreamClient.connect(
            server, Api.SHOP_KEY, "{\"context\": \"slow-" + UUID.randomUUID() + "\"}")) {
      client.hello();
      JsonNode welcome = client.await("welcome");
      for (int i = 0; i < TURNS; i++) {
        client.say("m-" + i, words);
        client.await("ack");
      }
      return welcome.get("conversation_id").asText();
    }
  }

  private static void shakeHands(Socket socket, String ticket) throws IOException {
    String request =
        """
        GET /v1/stream?ticket=%s HTTP/1.1\r
        Host: 127.0.0.1\r
        Connection: Upgrade\r
        Upgrade: websocket\r
        Sec-WebSocket-Version: 13\r
        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
        \r
        """
            .formatted(ticket);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    StringBuilder head = new StringBuilder();
    while (!head.toString().endsWith("\r\n\r\n")) {
      head.append((char) socket.getInputStream().read());
    }
    assertThat(head).startsWith("HTTP/1.1 101");
  }

  /** A masked text frame; the mask is zero, which masks nothing. */
  private static void write(OutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    frame.write(0x81);
    frame.write(0x80 | 126);
    frame.write(bytes.length >> 8);
    frame.write(bytes.length);
    frame.write(new byte[4]);
    frame.write(bytes);
    out.write(frame.toByteArray());
    out.flush();
  }

  private record Read(String lastText, int closeCode, int turns) {}

  private static Read readAll(DataInputStream in) throws IOException {
    String lastText = "";
    int turns = 0;
    while (true) {
      int opcode = in.readUnsignedByte() & 0x0f;
      byte[] payload = new byte[length(in)];
      in.readFully(payload);
      if (opcode == 8) {
        return new Read(lastText, (payload[0] & 0xff) << 8 | payload[1] & 0xff, turns);
      }
      lastText = new String(payload, StandardCharsets.UTF_8);
      turns += lastText.contains("\"type\":\"turn\"") ? 1 : 0;
    }
  }

  private static int length(DataInputStream in) throws IOException {
    int length = in.readUnsignedByte() & 0x7f;
    if (length == 126) {
      return in.readUnsignedShort();
    }
    return length == 127 ? (int) in.readLong() : length;
  }
}
