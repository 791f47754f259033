package io.kefu.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  private static final String KEY = "kefu.test.subject.quality";

  @Test
  void absentOrEmpty_isTheDefault() {
    assertThat(settings(null).whole(KEY, 7, 1, 10)).isEqualTo(7);
    assertThat(
            settings(" ").duration(KEY, Duration.ofSeconds(3), Duration.ZERO, Duration.ofDays(1)))
        .isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void given_isReadInItsType() {
    assertThat(settings("9").whole(KEY, 7, 1, 10)).isEqualTo(9);
    assertThat(settings("0.25").fraction(KEY, 0.5, 0, 1)).isEqualTo(0.25);
    assertThat(settings("true").flag(KEY, false)).isTrue();
    assertThat(settings(" a ").text(KEY, "b")).isEqualTo("a");
    assertThat(settings("PT2M").duration(KEY, Duration.ZERO, Duration.ZERO, Duration.ofDays(1)))
        .isEqualTo(Duration.ofMinutes(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "11", "ten", "1.5", "99999999999999999999"})
  void outOfBounds_saysKeyValueAndWhatIsAllowed(String value) {
    assertThatThrownBy(() -> settings(value).whole(KEY, 7, 1, 10))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContainingAll(KEY, value, "from 1 to 10", "KEFU_TEST_SUBJECT_QUALITY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2M", "PT-1S", "P2D"})
  void wrongDuration_isRefused(String value) {
    assertThatThrownBy(
            () -> settings(value).duration(KEY, Duration.ZERO, Duration.ZERO, Duration.ofDays(1)))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContainingAll(KEY, value, "PT2M");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "1", "TRUE"})
  void wrongFlag_isRefused(String value) {
    assertThatThrownBy(() -> settings(value).flag(KEY, false)).isInstanceOf(InvalidSetting.class);
  }

  private static Settings settings(String value) {
    Map<String, String> source = value == null ? Map.of() : Map.of(KEY, value);
    return new Settings(key -> Optional.ofNullable(source.get(key)));
  }
}
