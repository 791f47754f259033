package io.kefu.understanding.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShareTest {

  @Test
  void interval_isWilsons() {
    Share share = Share.of(90, 100);

    assertThat(share.value()).isEqualTo(0.9);
    assertThat(share.low()).isCloseTo(0.8256, within(1e-4));
    assertThat(share.high()).isCloseTo(0.9448, within(1e-4));
  }

  @Test
  void nothingSeen_couldBeAnything() {
    assertThat(Share.of(0, 0)).isEqualTo(new Share(0, 0, 1, 0));
  }
}
