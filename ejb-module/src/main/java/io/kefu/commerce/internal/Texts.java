package io.kefu.commerce.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kefu.commerce.LocalText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Small structures of text in one column, as JSON. They are always read and written whole and never
 * searched in SQL.
 */
final class Texts {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<LinkedHashMap<String, String>> MAP = new TypeReference<>() {};
  private static final TypeReference<List<String>> LIST = new TypeReference<>() {};

  private Texts() {}

  static String write(LocalText title) {
    return json(new TreeMap<>(title.byLanguage()));
  }

  static String write(Map<String, String> attributes) {
    return json(attributes);
  }

  static String write(List<String> lines) {
    return json(lines);
  }

  static LocalText title(String json) {
    return new LocalText(read(json, MAP));
  }

  /** In the order written. */
  static Map<String, String> attributes(String json) {
    return Collections.unmodifiableMap(read(json, MAP));
  }

  static List<String> lines(String json) {
    return List.copyOf(read(json, LIST));
  }

  private static String json(Object structure) {
    try {
      return JSON.writeValueAsString(structure);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts cannot be written as JSON", e);
    }
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "a column of texts does not hold the JSON that was written", e);
    }
  }
}
