package io.kefu.web.commerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.kefu.shared.FieldError;
import io.kefu.shared.InvalidRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a JSON object and collects everything that is wrong, so that a caller learns
 * of all wrong fields at once. A wrong field reads as a stand-in value; {@link #check} must be
 * called before anything read is used. Unknown fields are ignored.
 */
final class Fields {

  private static final String STAND_IN = "?";

  private final JsonNode node;
  private final String path;
  private final List<FieldError> errors;

  private Fields(JsonNode node, String path, List<FieldError> errors) {
    this.node = node;
    this.path = path;
    this.errors = errors;
  }

  /**
   * @throws InvalidRequest if the body is no object
   */
  static Fields of(@Nullable JsonNode body) {
    if (body == null || !body.isObject()) {
      throw new InvalidRequest("body", "must be a JSON object");
    }
    return new Fields(body, "", new ArrayList<>());
  }

  /**
   * @throws InvalidRequest naming each field that was read and is wrong
   */
  void check() {
    if (!errors.isEmpty()) {
      throw new InvalidRequest(errors);
    }
  }

  void wrong(String name, String message) {
    errors.add(new FieldError(path + name, message));
  }

  /** Unless something was found wrong with that field already. */
  void wrongOnce(String name, String message) {
    if (!named(name)) {
      wrong(name, message);
    }
  }

  /** Whether something was found wrong with that field, or with something in it. */
  boolean named(String name) {
    String field = path + name;
    return errors.stream()
        .map(FieldError::field)
        .anyMatch(f -> f.equals(field) || f.startsWith(field + "[") || f.startsWith(field + "."));
  }

  /** A line of text without control characters, required. */
  String line(String name, int maxLength) {
    return required(name, optionalLine(name, maxLength), STAND_IN);
  }

  @Nullable String optionalLine(String name, int maxLength) {
    return text(name, maxLength, Text::lineProblem);
  }

  /** Text that may have several lines, required. */
  String lines(String name, int maxLength) {
    return required(name, text(name, maxLength, Text::problem), STAND_IN);
  }

  private @Nullable String text(
      String name, int maxLength, Function<String, @Nullable String> rule) {
    JsonNode value = node.path(name);
    if (absent(value)) {
      return null;
    }
    if (!value.isTextual()) {
      return wrongStandIn(name, "must be a string");
    }
    String problem = Text.tooLong(value.textValue(), maxLength);
    problem = problem == null ? rule.apply(value.textValue()) : problem;
    return problem == null ? value.textValue() : wrongStandIn(name, problem);
  }

  private String wrongStandIn(String name, String message) {
    wrong(name, message);
    return STAND_IN;
  }

  /** One of those words, required. */
  String oneOf(String name, Collection<String> words) {
    String word = line(name, Limits.NAME);
    if (!words.contains(word)) {
      wrongOnce(name, "must be one of " + String.join(", ", words));
    }
    return word;
  }

  int count(String name, int least, int most) {
    JsonNode value = node.path(name);
    boolean fits = value.isIntegralNumber() && value.canConvertToInt();
    if (fits && value.intValue() >= least && value.intValue() <= most) {
      return value.intValue();
    }
    wrong(
        name,
        absent(value) ? "is required" : "must be a whole number from " + least + " to " + most);
    return least;
  }

  Instant time(String name) {
    return required(name, optionalTime(name), Instant.EPOCH);
  }

  @Nullable Instant optionalTime(String name) {
    JsonNode value = node.path(name);
    if (absent(value)) {
      return null;
    }
    Instant time = value.isTextual() ? parsed(value.textValue()) : null;
    if (time == null || time.isBefore(Limits.EARLIEST) || !time.isBefore(Limits.LATEST)) {
      wrong(
          name, "must be an RFC 3339 time of the years 1970 to 2199, such as 2026-11-01T08:00:00Z");
      return Instant.EPOCH;
    }
    return time.truncatedTo(ChronoUnit.MICROS);
  }

  private static @Nullable Instant parsed(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** An object, required; reads as an empty one where it is wrong. */
  Fields object(String name) {
    JsonNode value = node.path(name);
    if (!value.isObject()) {
      wrong(name, absent(value) ? "is required" : "must be an object");
    }
    return value.isObject() ? inside(value, name + ".") : nowhere();
  }

  <T> @Nullable T optionalObject(String name, Function<Fields, T> read) {
    return absent(node.path(name)) ? null : read.apply(object(name));
  }

  /** A list of objects; absent reads as empty. */
  <T> List<T> list(String name, int most, Function<Fields, T> read) {
    List<T> entries = new ArrayList<>();
    JsonNode values = array(name, most);
    for (int i = 0; i < values.size(); i++) {
      JsonNode value = values.get(i);
      if (value.isObject()) {
        entries.add(read.apply(inside(value, name + "[" + i + "].")));
      } else {
        wrong(name + "[" + i + "]", "must be an object");
      }
    }
    return entries;
  }

  /** A list of lines of text; absent reads as empty. */
  List<String> lineList(String name, int most, int maxLength) {
    List<String> entries = new ArrayList<>();
    JsonNode values = array(name, most);
    for (int i = 0; i < values.size(); i++) {
      entries.add(element(name + "[" + i + "]", values.get(i), maxLength));
    }
    return entries;
  }

  /**
   * An object of text values, in the order written; absent reads as empty. Names are checked as
   * lines too.
   */
  Map<String, String> texts(String name, int most, int maxLength) {
    Map<String, String> texts = new LinkedHashMap<>();
    JsonNode values = node.path(name);
    if (!absent(values) && !values.isObject()) {
      wrong(name, "must be an object of strings");
    }
    if (values.size() > most) {
      wrong(name, "has " + values.size() + " entries; at most " + most + " are allowed");
      return texts;
    }
    values
        .properties()
        .forEach(
            entry ->
                texts.put(
                    key(name, entry.getKey()),
                    element(name + "." + shown(entry.getKey()), entry.getValue(), maxLength)));
    return texts;
  }

  private String key(String name, String key) {
    String problem = Text.tooLong(key, Limits.ATTRIBUTE_NAME);
    problem = problem == null ? Text.lineProblem(key) : problem;
    if (problem != null) {
      wrong(name, "has a name that " + problem);
    }
    return key;
  }

  /** A name from the request as it may stand in an answer. */
  private static String shown(String key) {
    return Text.lineProblem(key) == null && key.length() <= Limits.ATTRIBUTE_NAME ? key : STAND_IN;
  }

  private String element(String name, JsonNode value, int maxLength) {
    String problem =
        value.isTextual() ? Text.tooLong(value.textValue(), maxLength) : "must be a string";
    problem = problem == null ? Text.lineProblem(value.textValue()) : problem;
    return problem == null ? value.textValue() : wrongStandIn(name, problem);
  }

  private JsonNode array(String name, int most) {
    JsonNode values = node.path(name);
    if (!absent(values) && !values.isArray()) {
      wrong(name, "must be an array");
      return MissingNode.getInstance();
    }
    if (values.size() > most) {
      wrong(name, "has " + values.size() + " entries; at most " + most + " are allowed");
      return MissingNode.getInstance();
    }
    return values;
  }

  private Fields inside(JsonNode value, String below) {
    return new Fields(value, path + below, errors);
  }

  /** What is missing here was named already: its fields are not named one by one. */
  private static Fields nowhere() {
    return new Fields(MissingNode.getInstance(), "", new ArrayList<>());
  }

  private <T> T required(String name, @Nullable T value, T standIn) {
    if (value == null) {
      wrong(name, "is required");
      return standIn;
    }
    return value;
  }

  private static boolean absent(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }
}
