package io.kefu.dialogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kefu.knowledge.Hit;
import io.kefu.shared.LanguageTag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The demo shop's articles, by their key. */
final class ShippedArticles {

  private static final Map<String, JsonNode> ARTICLES = new HashMap<>();

  static {
    read("zh");
    read("en");
  }

  private static void read(String language) {
    try (InputStream in =
        ShippedArticles.class.getResourceAsStream(
            "/io/kefu/demo/articles." + language + ".jsonl")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        JsonNode article = new ObjectMapper().readTree(line);
        ARTICLES.put(language + " " + article.path("key").asText(), article);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ShippedArticles() {}

  static Hit hit(String language, String key, double score) {
    JsonNode article = ARTICLES.get(language + " " + key);
    if (article == null) {
      throw new IllegalArgumentException("There is no article '" + key + "' in " + language);
    }
    return hit(article, score);
  }

  private static Hit hit(JsonNode article, double score) {
    String title = article.path("title").asText();
    return new Hit(
        UUID.nameUUIDFromBytes(title.getBytes(StandardCharsets.UTF_8)),
        title,
        article.path("answer").asText(),
        new LanguageTag(article.path("language").asText()),
        article.path("category").asText(),
        title,
        score,
        score,
        0);
  }
}
