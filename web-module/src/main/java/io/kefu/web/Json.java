package io.kefu.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.kefu.shared.InvalidRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * JSON as the wire speaks it: snake_case names, enums in lower case, times in RFC 3339, types taken
 * at their word (a number is no string), unknown fields ignored. Whatever does not fit becomes an
 * {@link InvalidRequest} that names the field.
 */
public final class Json {

  /** Deeper than any form of ours, and far from the parser's stack. */
  static final int MAX_DEPTH = 100;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .build();

  private static final ObjectMapper MAPPER = makeMapper();

  private Json() {}

  /** The one mapper of the doors; do not configure it. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  /**
   * Reads one whole document.
   *
   * @throws InvalidRequest if it is no valid UTF-8, no valid JSON, too deep, or not of the type
   */
  public static <T> T read(byte[] body, Class<T> type) {
    return type.cast(read(body, (Type) type));
  }

  /** The document of a form of ours. */
  public static byte[] bytes(Object form) {
    try {
      return MAPPER.writeValueAsBytes(form);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A form of ours cannot be written: " + form.getClass(), e);
    }
  }

  static Object read(byte[] body, Type type) {
    String text = decode(body);
    if (text.isBlank()) {
      throw new InvalidRequest("body", "is empty; send a JSON document");
    }
    try {
      rejectLoneSurrogates(text);
      JavaType target = MAPPER.constructType(type);
      Object value = MAPPER.readValue(text, target);
      if (value == null) {
        throw new InvalidRequest(
            "body", "is null; send " + JsonProblems.expected(target.getRawClass()));
      }
      return value;
    } catch (JsonMappingException e) {
      throw JsonProblems.ofMapping(e);
    } catch (JsonProcessingException e) {
      throw JsonProblems.ofSyntax(e);
    }
  }

  private static String decode(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw new InvalidRequest("body", "is no valid UTF-8");
    }
  }

  /**
   * A strict decoder lets no lone surrogate through, so only an escape can bring one; the second
   * pass over the document is spent on bodies with such an escape alone.
   */
  private static void rejectLoneSurrogates(String text) throws JsonProcessingException {
    if (!text.contains("\\ud") && !text.contains("\\uD")) {
      return;
    }
    try (JsonParser parser = FACTORY.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if ((token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME)
            && hasLoneSurrogate(parser.getText())) {
          throw new InvalidRequest(
              JsonProblems.path(parser.getParsingContext()), "has an unpaired surrogate");
        }
      }
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a text has half of a surrogate pair, and so is no text. */
  public static boolean hasLoneSurrogate(String text) {
    return text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  private static ObjectMapper makeMapper() {
    JsonMapper mapper =
        JsonMapper.builder(FACTORY)
            .addModules(
                new JavaTimeModule(),
                new Jdk8Module(),
                new SimpleModule().addDeserializer(Instant.class, new Times()))
            .annotationIntrospector(new LowerCaseEnums())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            // 59.00 stays 59.00.
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(
                SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();
    for (CoercionInputShape shape :
        new CoercionInputShape[] {
          CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
      mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
    }
    return mapper;
  }

  /**
   * A time is a text of RFC 3339 and of our era: a bare number could be seconds or milliseconds.
   */
  private static final class Times extends StdScalarDeserializer<Instant> {

    private static final long serialVersionUID = 1L;
    private static final Pattern FOUR_DIGIT_YEAR = Pattern.compile("\\d{4}-.*");

    Times() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return (Instant) context.handleUnexpectedToken(Instant.class, parser);
      }
      String text = parser.getText().strip();
      try {
        if (FOUR_DIGIT_YEAR.matcher(text).matches()) {
          return OffsetDateTime.parse(text).toInstant();
        }
      } catch (DateTimeParseException e) {
        // said below
      }
      return (Instant) context.handleWeirdStringValue(Instant.class, text, "no time");
    }
  }

  /** Enum constants travel in lower case unless annotated otherwise. */
  private static final class LowerCaseEnums extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public String[] findEnumValues(
        MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
      String[] found = super.findEnumValues(config, type, constants, names);
      for (int i = 0; i < constants.length; i++) {
        if (found[i] == null) {
          found[i] = constants[i].name().toLowerCase(Locale.ROOT);
        }
      }
      return found;
    }
  }
}
