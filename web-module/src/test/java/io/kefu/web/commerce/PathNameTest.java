package io.kefu.web.commerce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kefu.shared.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathNameTest {

  @ParameterizedTest
  @ValueSource(strings = {" ", "a\0b", "a\nb", "\ud800", " T1001"})
  void impossibleNumber_isRefused(String number) {
    assertThatThrownBy(() -> PathName.checked("order_no", number, Limits.NUMBER))
        .isInstanceOf(InvalidRequest.class);
  }

  @Test
  void longestNumber_isTaken() {
    assertThat(PathName.checked("order_no", "T".repeat(64), Limits.NUMBER)).hasSize(64);
    assertThatThrownBy(() -> PathName.checked("order_no", "T".repeat(65), Limits.NUMBER))
        .isInstanceOf(InvalidRequest.class);
  }
}
