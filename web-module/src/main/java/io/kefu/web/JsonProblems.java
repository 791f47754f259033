package io.kefu.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.KefuException;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says in the wire's own words what is wrong with a JSON document. Never repeats a value: it may be
 * personal.
 */
final class JsonProblems {

  private JsonProblems() {}

  static RuntimeException ofMapping(JsonMappingException e) {
    if (e.getCause() instanceof KefuException refusal) {
      return refusal;
    }
    if (e.getCause() instanceof InputCoercionException overflow) {
      return new InvalidRequest(path(e.getPath()), "must be " + expected(overflow.getTargetType()));
    }
    if (e.getCause() instanceof JsonProcessingException syntax
        && !(syntax instanceof JsonMappingException)) {
      return ofSyntax(syntax);
    }
    if (e instanceof ValueInstantiationException instantiation
        && e.getCause() instanceof IllegalArgumentException cause) {
      return new InvalidRequest(path(instantiation.getPath()), String.valueOf(cause.getMessage()));
    }
    if (e instanceof MismatchedInputException mismatch) {
      return new InvalidRequest(path(e.getPath()), "must be " + expected(mismatch.getTargetType()));
    }
    return new InvalidRequest(path(e.getPath()), "cannot be read");
  }

  static InvalidRequest ofSyntax(JsonProcessingException e) {
    if (e instanceof StreamConstraintsException) {
      return new InvalidRequest(
          "body",
          "is nested deeper than "
              + Json.MAX_DEPTH
              + " levels, or has a number or name that is too long");
    }
    @Nullable JsonLocation at = e.getLocation();
    String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    return new InvalidRequest("body", "is no valid JSON" + where);
  }

  /** What a field of that type takes. */
  static String expected(@Nullable Class<?> type) {
    if (type == null) {
      return "of another type";
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(c -> ((Enum<?>) c).name().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", ", "one of ", ""));
    }
    if (CharSequence.class.isAssignableFrom(type)) {
      return "a string";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return "a whole number in range";
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return "a number";
    }
    if (type == UUID.class) {
      return "an id as we gave it";
    }
    if (Temporal.class.isAssignableFrom(type)) {
      return "a time such as 2026-11-01T08:00:00Z";
    }
    return type.isArray() || Collection.class.isAssignableFrom(type) ? "an array" : "an object";
  }

  private static String path(List<JsonMappingException.Reference> references) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : references) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.isEmpty() ? "body" : path.toString();
  }

  static String path(JsonStreamContext context) {
    StringBuilder path = new StringBuilder();
    for (@Nullable JsonStreamContext at = context;
        at != null && !at.inRoot();
        at = at.getParent()) {
      String step =
          at.inArray() ? "[" + at.getCurrentIndex() + "]" : printable(at.getCurrentName());
      boolean dotted = !path.isEmpty() && path.charAt(0) != '[';
      path.insert(0, dotted ? step + "." : step);
    }
    return path.isEmpty() ? "body" : path.toString();
  }

  private static String printable(@Nullable String name) {
    return name == null || Json.hasLoneSurrogate(name) ? "?" : name;
  }
}
