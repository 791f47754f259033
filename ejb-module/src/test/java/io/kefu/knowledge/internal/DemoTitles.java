package io.kefu.knowledge.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;

/** The demo articles' titles by the key that stands beside them. */
final class DemoTitles {

  private DemoTitles() {}

  static String of(String language, String key) throws IOException {
    String title = all(language).get(key);
    if (title == null) {
      throw new IllegalArgumentException("There is no demo article with the key '" + key + "'");
    }
    return title;
  }

  static Map<String, String> all(String language) throws IOException {
    Map<String, String> titles = new TreeMap<>();
    try (InputStream in =
        DemoTitles.class.getResourceAsStream("/io/kefu/demo/articles." + language + ".jsonl")) {
      for (JsonNode row :
          new ObjectMapper().readerFor(JsonNode.class).<JsonNode>readValues(in).readAll()) {
        titles.put(row.get("key").asText(), row.get("title").asText());
      }
    }
    return titles;
  }
}
