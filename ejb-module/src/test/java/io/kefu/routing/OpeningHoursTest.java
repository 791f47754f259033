package io.kefu.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kefu.routing.OpeningHours.Span;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

  private static final OpeningHours OFFICE =
      OpeningHours.parse("MONDAY 09:00-18:00;FRIDAY 13:30-00:00");

  /** The 23rd is a Monday. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-23T08:59:59, 2026-11-23T09:00",
    "2026-11-23T09:00:00,",
    "2026-11-23T17:59:59,",
    "2026-11-23T18:00:00, 2026-11-27T13:30",
    "2026-11-25T12:00:00, 2026-11-27T13:30",
    "2026-11-27T23:59:59,",
    "2026-11-28T00:00:00, 2026-11-30T09:00"
  })
  void opensAfter_isTheNextOpeningWhileNobodyIsThere(String now, String opening) {
    ZonedDateTime moment = ZonedDateTime.parse(now + "+08:00[Asia/Shanghai]");

    assertThat(OFFICE.opensAfter(moment).map(o -> o.toLocalDateTime().toString()).orElse(null))
        .isEqualTo(opening);
    assertThat(OFFICE.openAt(moment)).isEqualTo(opening == null);
  }

  @Test
  void oneDayAWeek_opensAgainAfterSevenDays() {
    OpeningHours monday = OpeningHours.parse("MONDAY 09:00-10:00");

    assertThat(monday.opensAfter(ZonedDateTime.parse("2026-11-23T10:00:00Z")))
        .contains(ZonedDateTime.parse("2026-11-30T09:00:00Z"));
  }

  @Test
  void noDays_areDayAndNight() {
    assertThat(OpeningHours.ALWAYS.opensAfter(ZonedDateTime.parse("2026-11-22T03:00:00Z")))
        .isEmpty();
    assertThat(OpeningHours.parse("")).isEqualTo(OpeningHours.ALWAYS);
  }

  @Test
  void text_isReadBack() {
    assertThat(OpeningHours.parse(OFFICE.text())).isEqualTo(OFFICE);
    assertThat(OpeningHours.ALWAYS.text()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"MONDAY", "MONDAY 9-18", "LUNDI 09:00-18:00", "MONDAY 18:00-09:00"})
  void whatIsNoHours_isRefused(String text) {
    assertThatThrownBy(() -> OpeningHours.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void span_closesAfterItOpens() {
    assertThatThrownBy(() -> new Span(LocalTime.of(9, 0), LocalTime.of(9, 0)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(
            new OpeningHours(
                    Map.of(DayOfWeek.SUNDAY, new Span(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)))
                .text())
        .isEqualTo("SUNDAY 00:00-00:00");
  }
}
