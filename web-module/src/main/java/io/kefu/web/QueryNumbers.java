package io.kefu.web;

import io.kefu.shared.InvalidRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and flags in query parameters: a wrong one is the caller's mistake and named (400), not a
 * missing page.
 */
@Provider
@Dependent
public class QueryNumbers implements ParamConverterProvider {

  @Override
  @SuppressWarnings("unchecked") // each branch reads the very type that was asked for
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type generic, Annotation[] annotations) {
    Optional<String> name =
        Arrays.stream(annotations)
            .filter(QueryParam.class::isInstance)
            .map(a -> ((QueryParam) a).value())
            .findFirst();
    if (name.isEmpty()) {
      return null;
    }
    if (type == int.class || type == Integer.class) {
      return (ParamConverter<T>)
          new Converter<>(
              name.get(), "a whole number", Integer::valueOf, type.isPrimitive() ? 0 : null);
    }
    if (type == long.class || type == Long.class) {
      return (ParamConverter<T>)
          new Converter<>(
              name.get(), "a whole number", Long::valueOf, type.isPrimitive() ? 0L : null);
    }
    if (type == boolean.class || type == Boolean.class) {
      return (ParamConverter<T>)
          new Converter<>(
              name.get(), "true or false", QueryNumbers::flag, type.isPrimitive() ? false : null);
    }
    return null;
  }

  private static Boolean flag(String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(value);
    };
  }

  /**
   * @param absent what a parameter is that was not sent
   */
  private record Converter<T>(
      String name, String expected, Function<String, T> parser, @Nullable T absent)
      implements ParamConverter<T> {

    @Override
    public @Nullable T fromString(@Nullable String value) {
      if (value == null) {
        return absent;
      }
      try {
        return parser.apply(value);
      } catch (IllegalArgumentException e) {
        throw new BadRequestException(new InvalidRequest(name, "must be " + expected));
      }
    }

    @Override
    public String toString(T value) {
      return String.valueOf(value);
    }
  }
}
