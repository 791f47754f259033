package io.kefu.dialogue;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialogueSettingsTest {

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void thresholdOutOfBounds_isRefusedNamingItsKey(double value) {
    assertThatThrownBy(() -> new DialogueSettings(value, 0.6, 0.95, 0.1, 0.5, 0.7, 0.5, true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(DialogueSettings.INTENT_MIN);
  }
}
