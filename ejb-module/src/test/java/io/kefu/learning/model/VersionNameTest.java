package io.kefu.learning.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionNameTest {

  @ParameterizedTest
  @CsvSource({
    "tea, tea v2",
    "tea v2, tea v3",
    "tea v9, tea v10",
    "tea v0, tea v0 v2",
    "v2, v2 v2",
    "a long name, a long n v2",
    "a long n v9, a long v10"
  })
  void after_countsOn(String name, String next) {
    assertThat(VersionName.after(name, 11)).isEqualTo(next);
  }
}
