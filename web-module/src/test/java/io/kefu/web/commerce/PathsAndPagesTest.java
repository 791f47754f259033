package io.kefu.web.commerce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kefu.shared.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathsAndPagesTest {

  @ParameterizedTest
  @CsvSource({"1,1", "100,100", "1000,1000", "1001,1000", "999999999,1000"})
  void limit_isCutAtAThousand(String written, int limit) {
    assertThat(Paging.limit(written)).isEqualTo(limit);
  }

  @Test
  void noLimit_isAHundred() {
    assertThat(Paging.limit(null)).isEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "", "ten", "1.5", "9999999999", "١"})
  void otherLimit_isRefused(String written) {
    assertThatThrownBy(() -> Paging.limit(written)).isInstanceOf(InvalidRequest.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "a\0b", "a\nb", "\ud800", " T1001"})
  void impossibleNumber_isRefused(String number) {
    assertThatThrownBy(() -> PathName.checked("order_no", number, Limits.NUMBER)).isInstanceOf(InvalidRequest.class);
  }

  @Test
  void longestNumber_isTaken() {
    assertThat(PathName.checked("order_no", "T".repeat(64), Limits.NUMBER)).hasSize(64);
    assertThatThrownBy(() -> PathName.checked("order_no", "T".repeat(65), Limits.NUMBER))
        .isInstanceOf(InvalidRequest.class);
  }
}
