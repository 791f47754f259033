package io.kefu.learning.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignTestTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, 1",
    "1, 0, 1",
    "5, 0, 0.0625",
    "0, 6, 0.03125",
    "8, 2, 0.109375",
    "500, 500, 1"
  })
  void probability_isExact(int one, int other, double expected) {
    assertThat(SignTest.probability(one, other)).isCloseTo(expected, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"3000, 2000", "100000, 99000"})
  void manyCases_stayFinite(int one, int other) {
    assertThat(SignTest.probability(one, other)).isBetween(0.0, 0.05);
  }
}
