package io.kefu.ear;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** A client of the WebSocket, for tests: one socket, what it was sent, and how it ended. */
public final class StreamClient implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
  private final WebSocket socket;
  private volatile Optional<Integer> closeCode = Optional.empty();

  private StreamClient(URI server, String ticket, String... headers) {
    URI uri =
        URI.create(server.toString().replaceFirst("^http", "ws") + "/v1/stream?ticket=" + ticket);
    WebSocket.Builder builder = HTTP.newWebSocketBuilder().connectTimeout(PATIENCE);
    for (int i = 0; i < headers.length; i += 2) {
      builder.header(headers[i], headers[i + 1]);
    }
    this.socket = builder.buildAsync(uri, new Listener()).join();
  }

  /** The server did not let a socket be opened. */
  public static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final int status;

    Refused(int status, Throwable cause) {
      super("status " + status, cause);
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  /**
   * Opens a socket with a ticket.
   *
   * @param headers names and values by turns
   * @throws Refused if the server answers the handshake with another status
   */
  public static StreamClient open(URI server, String ticket, String... headers) {
    try {
      return new StreamClient(server, ticket, headers);
    } catch (CompletionException e) {
      if (e.getCause() instanceof WebSocketHandshakeException refused) {
        throw new Refused(refused.getResponse().statusCode(), e);
      }
      throw e;
    }
  }

  /** Gets a ticket with a secret key and opens a socket with it. */
  public static StreamClient connect(URI server, String key, String wish) {
    return open(server, ticket(server, key, wish));
  }

  /**
   * Gets a ticket.
   *
   * @throws UncheckedIOException if the server is gone or gives none
   */
  public static String ticket(URI server, String key, String wish, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve("/v1/stream/tickets"))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(wish));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<String> answer =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 201) {
        throw new IOException("no ticket: " + answer.statusCode() + " " + answer.body());
      }
      return JSON.readTree(answer.body()).get("ticket").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted at a ticket", e);
    }
  }

  public void send(String frame) {
    try {
      socket.sendText(frame, true).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new UncheckedIOException(new IOException("the socket takes nothing", e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while sending", e);
    }
  }

  public void sendBinary(byte[] bytes) {
    socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
  }

  public void hello() {
    send("{\"type\": \"hello\"}");
  }

  public void hello(String conversation, String epoch, long lastSeq) {
    ObjectNode frame = JSON.createObjectNode().put("type", "hello");
    frame.put("conversation_id", conversation).put("epoch", epoch).put("last_seq", lastSeq);
    send(frame.toString());
  }

  public void say(String messageId, String query) {
    ObjectNode frame = JSON.createObjectNode().put("type", "say");
    send(frame.put("message_id", messageId).put("query", query).toString());
  }

  /** The next frame; empty if none comes in time. */
  public Optional<JsonNode> next(Duration most) {
    try {
      return Optional.ofNullable(frames.poll(most.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while listening", e);
    }
  }

  /** All frames up to the first of that kind, which is the last of them. */
  public List<JsonNode> until(Predicate<JsonNode> wanted) {
    List<JsonNode> heard = new ArrayList<>();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      Optional<JsonNode> frame = next(Duration.ofMillis(200));
      frame.ifPresent(heard::add);
      if (frame.filter(wanted).isPresent()) {
        return heard;
      }
    }
    throw new AssertionError("The frame did not come; heard " + heard);
  }

  /** The first frame of that type; those before it are dropped. */
  public JsonNode await(String type) {
    List<JsonNode> heard = until(frame -> frame.path("type").asText().equals(type));
    return heard.get(heard.size() - 1);
  }

  /** The code with which the server closed the socket; waits for it. */
  public int awaitClose() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (closeCode.isEmpty() && System.nanoTime() < end) {
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while waiting for the close", e);
      }
    }
    return closeCode.orElseThrow(() -> new AssertionError("The socket is still open"));
  }

  public boolean ended() {
    return closeCode.isPresent();
  }

  /** Goes without a word. */
  public void abort() {
    socket.abort();
  }

  @Override
  public void close() {
    if (!ended()) {
      socket.sendClose(WebSocket.NORMAL_CLOSURE, "").exceptionally(gone -> socket);
    }
  }

  private final class Listener implements WebSocket.Listener {

    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        try {
          frames.add(JSON.readTree(text.toString()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        text.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      closeCode = Optional.of(code);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable thrown) {
      closeCode = Optional.of(-1);
    }
  }
}
