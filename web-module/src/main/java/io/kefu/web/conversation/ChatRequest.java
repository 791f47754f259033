package io.kefu.web.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import io.kefu.conversation.Hail;
import io.kefu.conversation.InboundMessage;
import io.kefu.conversation.InboundMessage.Priority;
import io.kefu.shared.FieldError;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.LanguageTag;
import io.kefu.shop.Caller;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A message as it comes over the wire. Reads the document by hand, since {@code context} has three
 * shapes and every wrong field is to be named, all in one answer. Unknown fields are ignored.
 */
public final class ChatRequest {

  static final int QUERY = 4000;
  static final int NAME = 200;
  static final int USER_ID = 128;
  static final int MESSAGE_ID = 64;
  static final int FACTS = 50;
  static final int FACT_NAME = 64;
  static final int FACT = 500;
  private static final int LANGUAGE = 35;

  private static final Pattern CHANNEL = Pattern.compile("[a-z0-9_-]{1,32}");
  private static final String DEFAULT_CHANNEL = "api";
  private static final String USER_FIELD = "user_id";
  private static final String CONVERSATION_FIELD = "conversation_id";

  private final JsonNode body;
  private final List<FieldError> errors = new ArrayList<>();
  private final Map<String, String> facts = new HashMap<>();
  private Optional<String> conversation = Optional.empty();
  private Optional<String> userId = Optional.empty();

  private ChatRequest(JsonNode body) {
    this.body = body;
  }

  /**
   * @throws InvalidRequest naming every wrong field
   */
  public static InboundMessage read(JsonNode body, Caller caller) {
    if (!body.isObject()) {
      throw new InvalidRequest("body", "must be an object");
    }
    return new ChatRequest(body).message(caller);
  }

  /**
   * Reads what stays the same from message to message: {@code context}, {@code channel} and {@code
   * language}.
   *
   * @throws InvalidRequest naming every wrong field
   */
  public static Hail hail(JsonNode body, Caller caller) {
    if (!body.isObject()) {
      throw new InvalidRequest("body", "must be an object");
    }
    ChatRequest request = new ChatRequest(body);
    Hail hail = request.hail(caller);
    request.requireSound();
    return hail;
  }

  /**
   * Reads what a known speaker says: {@code query}, {@code message_id}, {@code language} and {@code
   * priority}.
   *
   * @throws InvalidRequest naming every wrong field
   */
  public static InboundMessage said(JsonNode body, Hail speaker) {
    ChatRequest request = new ChatRequest(body);
    String query = request.query();
    Hail hail = request.language().map(speaker::wishing).orElse(speaker);
    InboundMessage message = hail.saying(query, request.priority(), request.messageId());
    if (!body.hasNonNull("message_id")) {
      request.wrong("message_id", "must be a string of 1 to " + MESSAGE_ID + " characters");
    }
    request.requireSound();
    return message;
  }

  private InboundMessage message(Caller caller) {
    String query = query();
    InboundMessage message = hail(caller).saying(query, priority(), messageId());
    requireSound();
    return message;
  }

  private Hail hail(Caller caller) {
    readContext();
    boolean page = caller.kind() == Caller.Kind.SITE_KEY;
    return new Hail(
        conversation,
        page ? caller.user() : userId,
        Visitors.of(caller),
        caller.name(),
        facts,
        language(),
        channel());
  }

  private void requireSound() {
    if (!errors.isEmpty()) {
      throw new InvalidRequest(errors);
    }
  }

  // ---- fields

  private String query() {
    JsonNode node = body.path("query");
    if (!node.isTextual()) {
      wrong("query", "must be a string of 1 to " + QUERY + " characters");
      return "";
    }
    String query = node.textValue();
    if (Texts.blank(query)) {
      wrong("query", "must not be blank");
    } else if (Texts.length(query) > QUERY) {
      wrong("query", "must have at most " + QUERY + " characters; it has " + Texts.length(query));
    }
    if (Texts.hasControls(query)) {
      wrong("query", "must have no control characters other than tab, CR and LF");
    }
    if (Texts.broken(query)) {
      wrong("query", "has an unpaired surrogate");
    }
    return query;
  }

  private Optional<String> messageId() {
    return text("message_id").flatMap(text -> name("message_id", text, MESSAGE_ID));
  }

  private Optional<LanguageTag> language() {
    Optional<String> text = text("language");
    Optional<LanguageTag> tag = text.flatMap(ChatRequest::tag);
    if (text.isPresent() && tag.isEmpty()) {
      wrong("language", "must be a BCP 47 language tag such as zh-CN");
    }
    return tag;
  }

  /** Empty if it names no language: badly formed, too long, or private use alone. */
  private static Optional<LanguageTag> tag(String text) {
    try {
      return Optional.of(text)
          .filter(t -> t.length() <= LANGUAGE)
          .map(LanguageTag::new)
          .filter(t -> !t.locale().getLanguage().isEmpty());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Priority priority() {
    String given = text("priority").orElse("normal");
    for (Priority priority : Priority.values()) {
      if (priority.name().toLowerCase(Locale.ROOT).equals(given)) {
        return priority;
      }
    }
    wrong("priority", "must be one of low, normal, high, urgent");
    return Priority.NORMAL;
  }

  private String channel() {
    String channel = text("channel").orElse(DEFAULT_CHANNEL);
    if (!CHANNEL.matcher(channel).matches()) {
      wrong("channel", "must be 1 to 32 characters of a-z, 0-9, '-' and '_'");
    }
    return channel;
  }

  /** An optional string; null counts as absent. */
  private Optional<String> text(String field) {
    JsonNode node = body.path(field);
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    if (!node.isTextual()) {
      wrong(field, "must be a string");
      return Optional.empty();
    }
    return Optional.of(node.textValue());
  }

  /** A short text without control characters. */
  private Optional<String> name(String field, String text, int most) {
    if (Texts.blank(text) || Texts.length(text) > most || !Texts.plain(text)) {
      wrong(field, "must be 1 to " + most + " characters, not blank, without control characters");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  // ---- context

  private void readContext() {
    JsonNode context = body.path("context");
    if (context.isTextual()) {
      conversation = name("context", context.textValue(), NAME);
    } else if (context.isObject()) {
      readFacts(context);
    } else if (!context.isMissingNode() && !context.isNull()) {
      wrong("context", "must be a string, an object or null");
    }
  }

  private void readFacts(JsonNode context) {
    if (context.size() > FACTS) {
      wrong("context", "must have at most " + FACTS + " fields; it has " + context.size());
      return;
    }
    context.properties().forEach(entry -> readFact(entry.getKey(), entry.getValue()));
  }

  private void readFact(String key, JsonNode value) {
    if (Texts.length(key) > FACT_NAME || !Texts.plain(key)) {
      wrong("context", "has a field whose name is longer than " + FACT_NAME + " or not plain text");
    } else if (value.isContainerNode()) {
      wrong("context." + key, "must be a string, a number, true, false or null");
    } else if (!value.isNull()) {
      // Not the plain form of a number: 1e999999999 would fill the memory.
      keepFact(key, value.asText());
    }
  }

  private void keepFact(String key, String value) {
    String field = "context." + key;
    switch (key) {
      case USER_FIELD -> userId = name(field, value, USER_ID);
      case CONVERSATION_FIELD -> conversation = name(field, value, NAME);
      default -> {
        if (Texts.length(value) > FACT || Texts.hasControls(value) || Texts.broken(value)) {
          wrong(field, "must have at most " + FACT + " characters and no control characters");
        } else {
          facts.put(key, value);
        }
      }
    }
  }

  private void wrong(String field, String message) {
    errors.add(new FieldError(field, message));
  }
}
