package io.kefu.ear.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** The running server as a partner sees it: HTTP and JSON, nothing else. */
final class Api {

  static final String SHOP_KEY = "kefu-demo-key";
  static final String PLATFORM_KEY = "kefu-demo-admin-key";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client = HttpClient.newHttpClient();
  private final String url;
  private final String key;

  private Api(String url, String key) {
    this.url = url;
    this.key = key;
  }

  static Api with(String key) {
    return new Api(System.getProperty("kefu.test.url"), key);
  }

  /** Another server than that of the test run. */
  static Api at(URI server, String key) {
    return new Api(server.toString(), key);
  }

  static Api withoutKey() {
    return with("");
  }

  /** What came back. */
  record Answer(int status, HttpHeaders headers, String text) {

    JsonNode json() {
      try {
        return JSON.readTree(text);
      } catch (IOException e) {
        throw new UncheckedIOException(text, e);
      }
    }

    String header(String name) {
      return headers.firstValue(name).orElse("");
    }

    /** Last part of the problem's type; what is no problem document has none. */
    String problem() {
      boolean problem = header("Content-Type").startsWith("application/problem+json");
      return problem ? json().path("type").asText().replace("urn:kefu:problem:", "") : "(none)";
    }
  }

  Answer get(String path) {
    return send(path, r -> r.GET());
  }

  Answer delete(String path) {
    return send(path, r -> r.DELETE());
  }

  Answer post(String path, String json) {
    return send(
        path,
        r ->
            r.header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  Answer post(String path, byte[] body) {
    return send(
        path,
        r ->
            r.header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  /** Sends without telling the length beforehand. */
  Answer postChunked(String path, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return send(
        path,
        r ->
            r.header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(bytes))));
  }

  Answer send(String path, UnaryOperator<HttpRequest.Builder> request) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1);
    if (!key.isEmpty()) {
      builder.header("Authorization", "Bearer " + key);
    }
    try {
      HttpResponse<String> response =
          client.send(request.apply(builder).build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted at " + path, e);
    }
  }
}
