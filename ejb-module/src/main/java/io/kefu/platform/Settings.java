package io.kefu.platform;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/**
 * Reads settings from MicroProfile Config, in types and within bounds. What is set wrongly is said
 * with key, value and what is allowed, and nothing starts on it. Each context wraps it in a typed
 * class of its own.
 */
public final class Settings {

  private final Function<String, Optional<String>> source;

  public Settings(Config config) {
    this(key -> config.getOptionalValue(key, String.class));
  }

  /** For tests and plain programs: any source of values. */
  public Settings(Function<String, Optional<String>> source) {
    this.source = source;
  }

  public String text(String key, String standard) {
    return given(key).orElse(standard);
  }

  /**
   * @throws InvalidSetting unless it is {@code true} or {@code false}
   */
  public boolean flag(String key, boolean standard) {
    return given(key)
        .map(
            value ->
                switch (value) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw new InvalidSetting(key, value, "true or false");
                })
        .orElse(standard);
  }

  /**
   * @throws InvalidSetting unless it is a whole number within the bounds
   */
  public long whole(String key, long standard, long least, long most) {
    String allowed = "a whole number from " + least + " to " + most;
    return given(key)
        .map(
            value ->
                bounded(
                    key, value, parse(key, value, allowed, Long::valueOf), least, most, allowed))
        .orElse(standard);
  }

  /**
   * @throws InvalidSetting unless it is a number within the bounds
   */
  public double fraction(String key, double standard, double least, double most) {
    String allowed = "a number from " + least + " to " + most;
    return given(key)
        .map(
            value ->
                bounded(
                    key, value, parse(key, value, allowed, Double::valueOf), least, most, allowed))
        .orElse(standard);
  }

  /**
   * @throws InvalidSetting unless it is an ISO 8601 duration within the bounds
   */
  public Duration duration(String key, Duration standard, Duration least, Duration most) {
    String allowed = "a duration from " + least + " to " + most + ", such as PT2M";
    return given(key)
        .map(
            value ->
                bounded(
                    key, value, parse(key, value, allowed, Duration::parse), least, most, allowed))
        .orElse(standard);
  }

  private Optional<String> given(String key) {
    return source.apply(key).map(String::strip).filter(value -> !value.isEmpty());
  }

  private static <T> T parse(String key, String value, String allowed, Function<String, T> parser) {
    try {
      return parser.apply(value);
    } catch (NumberFormatException | DateTimeParseException e) {
      throw new InvalidSetting(key, value, allowed);
    }
  }

  private static <T extends Comparable<T>> T bounded(
      String key, String value, T given, T least, T most, String allowed) {
    if (given.compareTo(least) < 0 || given.compareTo(most) > 0) {
      throw new InvalidSetting(key, value, allowed);
    }
    return given;
  }
}
