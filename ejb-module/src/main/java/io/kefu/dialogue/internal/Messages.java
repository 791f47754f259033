package io.kefu.dialogue.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one language, by key, each in one or more wordings.
 *
 * <p>In a wording {@code {order.no}} stands for a value; what stands between double square brackets
 * is left out when a value in it is unknown.
 */
final class Messages {

  private static final Pattern VALUE = Pattern.compile("\\{([a-z][a-z_.]*)}");
  private static final Pattern OPTIONAL = Pattern.compile("\\[\\[(.*?)]]", Pattern.DOTALL);

  private final Map<String, List<String>> wordings;

  private Messages(Map<String, List<String>> wordings) {
    this.wordings = wordings;
  }

  /**
   * @param language primary tag; its file must be shipped
   */
  static Messages of(String language) {
    String file = "/io/kefu/dialogue/messages." + language + ".yaml";
    try (InputStream in = Messages.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not on the class path; build the module again");
      }
      return new Messages(read(new YAMLMapper().readTree(in)));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file + "; build the module again", e);
    }
  }

  private static Map<String, List<String>> read(JsonNode root) {
    Map<String, List<String>> wordings = new HashMap<>();
    root.fields()
        .forEachRemaining(
            group ->
                group
                    .getValue()
                    .fields()
                    .forEachRemaining(
                        message ->
                            wordings.put(
                                group.getKey() + "." + message.getKey(),
                                variants(message.getValue()))));
    return wordings;
  }

  private static List<String> variants(JsonNode node) {
    if (!node.isArray()) {
      return List.of(node.asText().stripTrailing());
    }
    List<String> variants = new ArrayList<>();
    node.forEach(v -> variants.add(v.asText().stripTrailing()));
    return List.copyOf(variants);
  }

  Set<String> keys() {
    return Collections.unmodifiableSet(wordings.keySet());
  }

  /** Paths of the values that any wording of the message names. */
  Set<String> values(String key) {
    Set<String> values = new TreeSet<>();
    for (String wording : wordings.getOrDefault(key, List.of())) {
      VALUE.matcher(wording).results().forEach(m -> values.add(m.group(1)));
    }
    return values;
  }

  /**
   * The message in one of its wordings; the same seed always takes the same one.
   *
   * @throws IllegalArgumentException if there is no such message
   */
  String say(String key, int seed, Function<String, @Nullable String> value) {
    List<String> variants = wordings.get(key);
    if (variants == null) {
      throw new IllegalArgumentException(
          "There is no message '" + key + "'; add it to the messages files");
    }
    String wording = variants.get(Math.floorMod(seed, variants.size()));
    return filled(withoutUnknown(wording, value), value);
  }

  boolean has(String key) {
    return wordings.containsKey(key);
  }

  private static String withoutUnknown(String wording, Function<String, @Nullable String> value) {
    return OPTIONAL
        .matcher(wording)
        .replaceAll(m -> Matcher.quoteReplacement(allKnown(m.group(1), value) ? m.group(1) : ""));
  }

  private static boolean allKnown(String part, Function<String, @Nullable String> value) {
    return VALUE
        .matcher(part)
        .results()
        .allMatch(
            m -> {
              String known = value.apply(m.group(1));
              return known != null && !known.isBlank();
            });
  }

  private static String filled(String wording, Function<String, @Nullable String> value) {
    return VALUE
        .matcher(wording)
        .replaceAll(
            m -> {
              String known = value.apply(m.group(1));
              return Matcher.quoteReplacement(known == null ? "" : known);
            });
  }
}
