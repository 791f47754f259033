package io.kefu.ear.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A customer on the other side of the console: talks through the API in a conversation of their
 * own.
 */
final class Customer {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DEMO_KEY = "kefu-demo-key";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String name = "visitor-" + UUID.randomUUID().toString().substring(0, 8);
  private final String key;
  private String conversation = "";

  Customer() {
    this(DEMO_KEY);
  }

  /** Comes through a partner with that key. */
  Customer(String key) {
    this.key = key;
  }

  /** The customer's id in the shop, under which the console lists the conversation. */
  String name() {
    return name;
  }

  /** The conversation's id, once something was said. */
  String conversation() {
    return conversation;
  }

  /** Says something and takes the answer. */
  JsonNode say(String text) {
    ObjectNode body = JSON.createObjectNode().put("query", text);
    body.putObject("context").put("user_id", name);
    JsonNode answer =
        send(
            request("/v1/chat", key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    conversation = answer.path("conversation_id").asText();
    return answer;
  }

  /** What was said so far, as {@code speaker: text}. */
  List<String> transcript() {
    JsonNode turns =
        send(request("/v1/conversations/" + conversation + "/turns", key).GET()).path("turns");
    List<String> lines = new ArrayList<>();
    turns.forEach(
        turn -> lines.add(turn.path("speaker").asText() + ": " + turn.path("text").asText()));
    return lines;
  }

  /** Titles of the articles that a search finds now. */
  static List<String> find(String question) {
    String query = "?language=zh&q=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
    List<String> titles = new ArrayList<>();
    send(request("/v1/knowledge/search" + query, DEMO_KEY).GET())
        .path("hits")
        .forEach(hit -> titles.add(hit.path("title").asText()));
    return titles;
  }

  private static HttpRequest.Builder request(String path, String key) {
    return HttpRequest.newBuilder(URI.create(System.getProperty("kefu.test.url") + path))
        .version(HttpClient.Version.HTTP_1_1)
        .header("Authorization", "Bearer " + key);
  }

  private static JsonNode send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() >= 300) {
        throw new IllegalStateException(response.statusCode() + " " + response.body());
      }
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
