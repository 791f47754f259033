package io.kefu.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Talks HTTP/1.1 to the server as a partner of the demo shop does. */
final class Client {

  private static final String KEY = "kefu-demo-key";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  /**
   * @throws UnexpectedAnswer if it is not 200
   */
  String post(URI url, String json) throws IOException, InterruptedException {
    return accepted(http.send(posting(url, json), BodyHandlers.ofString()));
  }

  /** Completes exceptionally with {@link UnexpectedAnswer} if the answer is not 200. */
  CompletableFuture<String> postLater(URI url, String json) {
    return http.sendAsync(posting(url, json), BodyHandlers.ofString()).thenApply(Client::accepted);
  }

  /**
   * @throws UnexpectedAnswer if it is not 200
   */
  String put(URI url, String json) throws IOException, InterruptedException {
    HttpRequest request = json(url).PUT(BodyPublishers.ofString(json)).build();
    return accepted(http.send(request, BodyHandlers.ofString()));
  }

  /** Whether a GET gets 200 now. */
  boolean answers(URI url) throws InterruptedException {
    return found(HttpRequest.newBuilder(url).timeout(PATIENCE).build());
  }

  /** Whether a POST gets 200 now. */
  boolean accepts(URI url, String json) throws InterruptedException {
    return found(posting(url, json));
  }

  private boolean found(HttpRequest request) throws InterruptedException {
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static HttpRequest posting(URI url, String json) {
    return json(url).POST(BodyPublishers.ofString(json)).build();
  }

  private static HttpRequest.Builder json(URI url) {
    return HttpRequest.newBuilder(url)
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + KEY)
        .header("Content-Type", "application/json");
  }

  private static String accepted(HttpResponse<String> response) {
    if (response.statusCode() != 200) {
      throw new UnexpectedAnswer(response.statusCode(), response.uri(), response.body());
    }
    return response.body();
  }

  /** The server answered, but not with what was asked for. */
  static final class UnexpectedAnswer extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnexpectedAnswer(int status, URI url, String body) {
      super(status + " from " + url + ": " + body);
    }
  }
}
