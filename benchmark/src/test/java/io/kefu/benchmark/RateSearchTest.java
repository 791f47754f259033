package io.kefu.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateSearchTest {

  @ParameterizedTest
  @ValueSource(doubles = {3, 26, 49, 50, 51, 99, 100, 137, 5000})
  void serverWithALimit_isFoundToWithinAnEighth(double limit) throws Exception {
    double found = RateSearch.highest(50, rate -> rate <= limit).orElseThrow();

    assertThat(found).isLessThanOrEqualTo(limit).isGreaterThan(limit / 1.125);
  }

  @Test
  void serverThatHoldsNothing_hasNoRate() throws Exception {
    assertThat(RateSearch.highest(50, rate -> false)).isEmpty();
  }
}
