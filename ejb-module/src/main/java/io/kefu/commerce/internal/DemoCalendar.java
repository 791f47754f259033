package io.kefu.commerce.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The days around the start of the demo shop, in its own time zone.
 *
 * @param now the moment of the start
 */
record DemoCalendar(Instant now) {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  static DemoCalendar of(Clock clock) {
    return new DemoCalendar(clock.instant());
  }

  LocalDate today() {
    return now.atZone(ZONE).toLocalDate();
  }

  Instant daysAgo(int days, int hour, int minute) {
    return in(-days, hour, minute);
  }

  Instant in(int days, int hour, int minute) {
    return today().plusDays(days).atTime(LocalTime.of(hour, minute)).atZone(ZONE).toInstant();
  }
}
