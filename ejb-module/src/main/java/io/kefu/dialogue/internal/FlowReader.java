package io.kefu.dialogue.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.kefu.dialogue.DialogueAct;
import io.kefu.dialogue.model.Flow;
import io.kefu.dialogue.model.FlowProblem;
import io.kefu.dialogue.model.FlowRefused;
import io.kefu.dialogue.model.FlowState;
import io.kefu.dialogue.model.Guard;
import io.kefu.dialogue.model.ShopCall;
import io.kefu.dialogue.model.Slot;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the YAML form of one flow. docs/flows.md describes the form. */
public final class FlowReader {

  private static final YAMLMapper YAML = new YAMLMapper();

  private static final Duration DEFAULT_EXPIRY = Duration.ofHours(2);

  private static final Set<String> FLOW_KEYS =
      Set.of(
          "flow",
          "title",
          "starts",
          "trigger",
          "order_number_begins",
          "parameters",
          "article_words",
          "slots",
          "expires",
          "start",
          "states");

  private static final Set<String> SLOT_KEYS =
      Set.of("kind", "ask", "again", "entity", "pattern", "options", "words", "prefer");

  /** The key that tells what kind of state it is, and the keys that may stand beside it. */
  private static final Map<String, Set<String>> STATE_KEYS =
      Map.of(
          "collect", Set.of("then", "optional", "interruptible", "unanswered"),
          "decide", Set.of(),
          "confirm", Set.of("yes", "no", "also_yes", "interruptible", "unanswered"),
          "call", Set.of("with", "outcomes"),
          "say", Set.of("act", "suggest", "offers", "then"),
          "offer_person", Set.of("act", "reason"),
          "hand_over", Set.of("reason"));

  private final String file;

  private FlowReader(String file) {
    this.file = file;
  }

  /**
   * @param file name of it, for messages
   * @throws FlowRefused if the text is not of the form
   */
  public static Flow read(String file, String text) {
    return new FlowReader(file).flow(text);
  }

  private Flow flow(String text) {
    JsonNode root = parse(text);
    knownKeys("", root, FLOW_KEYS);
    return new Flow(
        file,
        required("", root, "flow"),
        texts(root.path("title")),
        starts(root.path("starts")),
        root.path("trigger").asBoolean(false),
        root.path("order_number_begins").asBoolean(false),
        parameters(root.path("parameters")),
        list(root.path("article_words")),
        slots(root.path("slots")),
        duration(root.path("expires")),
        required("", root, "start"),
        states(root.path("states")));
  }

  private JsonNode parse(String text) {
    try {
      JsonNode root = YAML.readTree(text);
      if (root == null || !root.isObject()) {
        throw refused("", "is no mapping", "begin it with 'flow: <name>'");
      }
      return root;
    } catch (JsonProcessingException e) {
      String where = e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
      throw refused("", "is no YAML" + where, "correct it: " + e.getOriginalMessage());
    }
  }

  private List<Flow.Start> starts(JsonNode node) {
    List<Flow.Start> starts = new ArrayList<>();
    for (JsonNode start : node) {
      knownKeys("", start, Set.of("intent", "when"));
      starts.add(new Flow.Start(required("", start, "intent"), guard("", start.path("when"))));
    }
    return List.copyOf(starts);
  }

  private Map<String, Slot> slots(JsonNode node) {
    Map<String, Slot> slots = new LinkedHashMap<>();
    node.fields().forEachRemaining(e -> slots.put(e.getKey(), slot(e.getKey(), e.getValue())));
    return slots;
  }

  private Slot slot(String name, JsonNode node) {
    knownKeys("", node, SLOT_KEYS);
    Slot.Kind kind = oneOf("", required("", node, "kind"), Slot.Kind.values());
    if (kind == Slot.Kind.ENTITY && !node.has("entity")) {
      throw refused(
          "", "slot '" + name + "' has no 'entity'", "name the type of entity that fills it");
    }
    if (kind == Slot.Kind.CHOICE && node.path("options").isEmpty()) {
      throw refused("", "slot '" + name + "' has no 'options'", "list what can be chosen");
    }
    return new Slot(
        name,
        kind,
        required("", node, "ask"),
        node.path("again").asText(node.path("ask").asText()),
        optional(node, "entity"),
        optional(node, "pattern").map(this::pattern),
        texts(node.path("options")),
        words(name, node),
        Set.copyOf(list(node.path("prefer"))));
  }

  private Map<String, Pattern> words(String slot, JsonNode node) {
    Map<String, Pattern> words = new LinkedHashMap<>();
    for (Map.Entry<String, String> option : texts(node.path("words")).entrySet()) {
      if (!node.path("options").has(option.getKey())) {
        throw refused(
            "",
            "slot '" + slot + "' has words for '" + option.getKey() + "', which is no option",
            "add the option or drop the words");
      }
      words.put(option.getKey(), pattern("(?i)" + option.getValue()));
    }
    return words;
  }

  private Pattern pattern(String regex) {
    try {
      return Pattern.compile(regex);
    } catch (IllegalArgumentException e) {
      throw refused("", "pattern '" + regex + "' is no regular expression", "correct it");
    }
  }

  private Map<String, FlowState> states(JsonNode node) {
    if (node.isEmpty()) {
      throw refused("", "has no states", "add 'states' with at least one that ends the flow");
    }
    Map<String, FlowState> states = new LinkedHashMap<>();
    node.fields().forEachRemaining(e -> states.put(e.getKey(), state(e.getKey(), e.getValue())));
    return states;
  }

  private FlowState state(String name, JsonNode node) {
    List<String> kinds = STATE_KEYS.keySet().stream().filter(node::has).sorted().toList();
    if (kinds.size() != 1) {
      String found = kinds.isEmpty() ? "does nothing" : "does several things: " + kinds;
      throw refused(
          name, found, "give it exactly one of " + STATE_KEYS.keySet().stream().sorted().toList());
    }
    String kind = kinds.get(0);
    Set<String> allowed = new HashSet<>(STATE_KEYS.get(kind));
    allowed.add(kind);
    knownKeys(name, node, allowed);
    return switch (kind) {
      case "collect" -> collect(name, node);
      case "decide" -> new FlowState.Choose(name, ways(name, node.path("decide")));
      case "confirm" -> confirm(name, node);
      case "call" -> call(name, node);
      case "say" -> say(name, node);
      case "offer_person" ->
          new FlowState.Offer(
              name,
              required(name, node, kind),
              act(name, node, DialogueAct.INFORM),
              node.path("reason").asText("offered"));
      default ->
          new FlowState.CallPerson(
              name, required(name, node, kind), node.path("reason").asText("requested"));
    };
  }

  private FlowState collect(String name, JsonNode node) {
    return new FlowState.Collect(
        name,
        required(name, node, "collect"),
        required(name, node, "then"),
        node.path("optional").asBoolean(false),
        node.path("interruptible").asBoolean(true),
        optional(node, "unanswered"));
  }

  private FlowState confirm(String name, JsonNode node) {
    return new FlowState.Confirm(
        name,
        required(name, node, "confirm"),
        required(name, node, "yes"),
        required(name, node, "no"),
        Set.copyOf(list(node.path("also_yes"))),
        node.path("interruptible").asBoolean(true),
        optional(node, "unanswered"));
  }

  private FlowState call(String name, JsonNode node) {
    String code = required(name, node, "call");
    ShopCall call =
        Arrays.stream(ShopCall.values())
            .filter(c -> c.code().equals(code))
            .findFirst()
            .orElseThrow(
                () ->
                    refused(
                        name,
                        "calls '" + code + "', which the shop does not know",
                        "use one of "
                            + Arrays.stream(ShopCall.values()).map(ShopCall::code).toList()));
    return new FlowState.Call(name, call, list(node.path("with")), texts(node.path("outcomes")));
  }

  private FlowState say(String name, JsonNode node) {
    List<String> messages = list(node.path("say"));
    if (messages.isEmpty()) {
      throw refused(name, "says nothing", "name at least one message");
    }
    return new FlowState.Say(
        name,
        messages,
        act(name, node, DialogueAct.INFORM),
        list(node.path("suggest")),
        optional(node, "offers"),
        optional(node, "then"));
  }

  private List<FlowState.Way> ways(String state, JsonNode node) {
    List<FlowState.Way> ways = new ArrayList<>();
    for (JsonNode way : node) {
      if (way.has("else")) {
        knownKeys(state, way, Set.of("else"));
        ways.add(new FlowState.Way(Guard.ALWAYS, way.path("else").asText()));
      } else {
        knownKeys(state, way, Set.of("when", "go"));
        required(state, way, "when");
        ways.add(new FlowState.Way(guard(state, way.path("when")), required(state, way, "go")));
      }
    }
    return List.copyOf(ways);
  }

  private Guard guard(String state, JsonNode node) {
    if (node.isMissingNode()) {
      return Guard.ALWAYS;
    }
    try {
      return Guard.parse(node.asText());
    } catch (IllegalArgumentException e) {
      throw refused(state, "has a guard that cannot be read", String.valueOf(e.getMessage()));
    }
  }

  private DialogueAct act(String state, JsonNode node, DialogueAct standard) {
    return node.has("act")
        ? oneOf(state, node.path("act").asText(), DialogueAct.values())
        : standard;
  }

  private <E extends Enum<E>> E oneOf(String state, String text, E[] allowed) {
    return Arrays.stream(allowed)
        .filter(e -> e.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                refused(
                    state,
                    "'" + text + "' is not known here",
                    "use one of "
                        + Arrays.stream(allowed)
                            .map(e -> e.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "))));
  }

  private Map<String, BigDecimal> parameters(JsonNode node) {
    Map<String, BigDecimal> parameters = new LinkedHashMap<>();
    node.fields()
        .forEachRemaining(
            e -> {
              if (!e.getValue().isNumber()) {
                throw refused("", "parameter '" + e.getKey() + "' is no number", "write a number");
              }
              parameters.put(e.getKey(), e.getValue().decimalValue());
            });
    return parameters;
  }

  private Duration duration(JsonNode node) {
    if (node.isMissingNode()) {
      return DEFAULT_EXPIRY;
    }
    try {
      return Duration.parse(node.asText());
    } catch (DateTimeParseException e) {
      throw refused(
          "", "'expires: " + node.asText() + "' is no duration", "write one such as PT30M");
    }
  }

  private static Map<String, String> texts(JsonNode node) {
    Map<String, String> texts = new LinkedHashMap<>();
    node.fields().forEachRemaining(e -> texts.put(e.getKey(), e.getValue().asText()));
    return texts;
  }

  private static List<String> list(JsonNode node) {
    if (node.isTextual()) {
      return List.of(node.asText());
    }
    List<String> values = new ArrayList<>();
    node.forEach(v -> values.add(v.asText()));
    return List.copyOf(values);
  }

  private static Optional<String> optional(JsonNode node, String key) {
    return Optional.ofNullable(node.get(key)).map(JsonNode::asText);
  }

  private String required(String state, JsonNode node, String key) {
    @Nullable JsonNode value = node.get(key);
    if (value == null || !value.isValueNode() || value.asText().isBlank()) {
      throw refused(state, "has no '" + key + "'", "add it");
    }
    return value.asText();
  }

  private void knownKeys(String state, JsonNode node, Set<String> allowed) {
    node.fieldNames()
        .forEachRemaining(
            key -> {
              if (!allowed.contains(key)) {
                throw refused(
                    state,
                    "'" + key + "' is not known here",
                    "use " + allowed.stream().sorted().toList());
              }
            });
  }

  private FlowRefused refused(String state, String what, String cure) {
    return new FlowRefused(List.of(new FlowProblem(file, state, what, cure)));
  }
}
