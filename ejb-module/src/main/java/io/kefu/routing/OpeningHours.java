package io.kefu.routing;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * When people serve a queue, by the shop's clock, the same each week.
 *
 * @param days one span a day; a day that is missing is free, and none at all means day and night
 */
public record OpeningHours(Map<DayOfWeek, Span> days) {

  public static final OpeningHours ALWAYS = new OpeningHours(Map.of());

  public OpeningHours {
    days =
        days.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<DayOfWeek, Span>(days));
  }

  /**
   * A part of a day.
   *
   * @param closes after {@code opens}; midnight is the day's end
   */
  public record Span(LocalTime opens, LocalTime closes) {

    /**
     * @throws IllegalArgumentException if it does not close after it opens
     */
    public Span {
      if (!closes.equals(LocalTime.MIDNIGHT) && !closes.isAfter(opens)) {
        throw new IllegalArgumentException(
            "It closes at %s, not after %s".formatted(closes, opens));
      }
    }

    boolean holds(LocalTime time) {
      return !time.isBefore(opens) && (closes.equals(LocalTime.MIDNIGHT) || time.isBefore(closes));
    }
  }

  /** Whether people are there. */
  public boolean openAt(ZonedDateTime moment) {
    return days.isEmpty()
        || Optional.ofNullable(days.get(moment.getDayOfWeek()))
            .filter(span -> span.holds(moment.toLocalTime()))
            .isPresent();
  }

  /** When people come next; empty while they are there. */
  public Optional<ZonedDateTime> opensAfter(ZonedDateTime moment) {
    if (openAt(moment)) {
      return Optional.empty();
    }
    return Arrays.stream(new int[] {0, 1, 2, 3, 4, 5, 6, 7})
        .mapToObj(later -> moment.toLocalDate().plusDays(later))
        .flatMap(
            day ->
                Optional.ofNullable(days.get(day.getDayOfWeek()))
                    .map(hours -> day.atTime(hours.opens()).atZone(moment.getZone()))
                    .stream())
        .filter(opening -> opening.isAfter(moment))
        .findFirst();
  }

  /** As it is kept: {@code MONDAY 09:00-18:00;FRIDAY 09:00-00:00}. */
  public String text() {
    return new EnumMap<>(days.isEmpty() ? new EnumMap<>(DayOfWeek.class) : days)
        .entrySet().stream()
            .map(day -> day.getKey() + " " + day.getValue().opens() + "-" + day.getValue().closes())
            .collect(Collectors.joining(";"));
  }

  /**
   * @throws IllegalArgumentException if the text is not of that form
   */
  public static OpeningHours parse(String text) {
    Map<DayOfWeek, Span> days = new EnumMap<>(DayOfWeek.class);
    try {
      Arrays.stream(text.split(";"))
          .filter(day -> !day.isBlank())
          .map(day -> day.split("[ -]"))
          .forEach(
              day ->
                  days.put(
                      DayOfWeek.valueOf(day[0]),
                      new Span(LocalTime.parse(day[1]), LocalTime.parse(day[2]))));
    } catch (DateTimeException | ArrayIndexOutOfBoundsException e) {
      throw new IllegalArgumentException("'" + text + "' are no opening hours", e);
    }
    return new OpeningHours(days);
  }
}
