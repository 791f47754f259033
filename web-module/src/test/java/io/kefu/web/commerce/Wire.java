package io.kefu.web.commerce;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kefu.web.Json;

/** JSON as the API writes it. */
final class Wire {

  private static final ObjectMapper MAPPER = Json.mapper();

  private Wire() {}

  static JsonNode read(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + json, e);
    }
  }

  /** Written and read again, as it travels. */
  static JsonNode sent(Object form) {
    try {
      return MAPPER.readTree(MAPPER.writeValueAsString(form));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
