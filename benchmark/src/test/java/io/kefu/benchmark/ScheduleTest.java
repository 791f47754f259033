package io.kefu.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  @Test
  void requests_comeAtEvenDistances() {
    Schedule schedule = new Schedule(3, Duration.ofSeconds(2));

    assertThat(schedule.count()).isEqualTo(6);
    assertThat(schedule.at(0)).isZero();
    assertThat(schedule.at(3)).isEqualTo(1_000_000_000);
  }

  @Test
  void rounding_doesNotAddUp() {
    assertThat(new Schedule(3, Duration.ofHours(1)).at(3 * 3600)).isEqualTo(3_600_000_000_000L);
  }

  @Test
  void noRateOrNoTime_isRefused() {
    assertThatThrownBy(() -> new Schedule(0, Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Schedule(1, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
