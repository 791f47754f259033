package io.kefu.learning.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kefu.understanding.LanguageFigures;
import java.util.List;

/** The figures of a release as the JSON that is kept with it. */
final class FiguresJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private FiguresJson() {}

  static String write(List<LanguageFigures> figures) {
    try {
      return JSON.writeValueAsString(figures);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Figures could not be written as JSON", e);
    }
  }

  static List<LanguageFigures> read(String json) {
    try {
      return JSON.readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The figures of a release are no JSON", e);
    }
  }
}
