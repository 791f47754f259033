package io.kefu.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.routing.model.WaitEstimate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitEstimateTest {

  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  private final WaitEstimate estimate = new WaitEstimate(Duration.ofMinutes(1));

  @Test
  void nobodyServedLately_assumes() {
    assertThat(estimate.forPosition(3, List.of(), NOW)).isEqualTo(Duration.ofMinutes(3));
  }

  @Test
  void servedEveryFiveMinutes_waitsFiveMinutesAPlace() {
    List<Instant> taken = List.of(NOW.minusSeconds(300), NOW.minusSeconds(600));

    assertThat(estimate.forPosition(2, taken, NOW)).isEqualTo(Duration.ofMinutes(10));
  }
}
