package io.kefu.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RoundsTest {

  @Test
  void ratio_isTakenWithinEachRound() {
    Rounds rounds = new Rounds();
    rounds.add(10, 5);
    rounds.add(300, 100);
    rounds.add(8, 2);

    assertThat(rounds.ratios()).isEqualTo(new Summary(3, 2, 4));
    assertThat(rounds.kefu().median()).isEqualTo(10);
    assertThat(rounds.peer().median()).isEqualTo(5);
    assertThat(rounds.count()).isEqualTo(3);
  }

  @Test
  void peerWithoutCost_isRefused() {
    assertThatThrownBy(() -> new Rounds().add(1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Rounds().add(1, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
