package io.kefu.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kefu.platform.InvalidSetting;
import io.kefu.platform.Settings;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialogueSettingsTest {

  @ParameterizedTest
  @ValueSource(strings = {"-0.1", "1.1", "NaN", "much"})
  void thresholdOutOfBounds_isRefusedNamingKeyAndVariable(String value) {
    assertThatThrownBy(() -> settings(Map.of(DialogueSettings.INTENT_MIN, value)))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("kefu.dialogue.intent.min-confidence=" + value)
        .hasMessageContaining("from 0.0 to 1.0")
        .hasMessageContaining("KEFU_DIALOGUE_INTENT_MIN_CONFIDENCE");
  }

  @Test
  void thresholdThatIsSet_isTaken() {
    assertThat(settings(Map.of(DialogueSettings.INTENT_MIN, "0.3")).intentMin()).isEqualTo(0.3);
    assertThat(DialogueSettings.standard().intentMin()).isEqualTo(0.4);
  }

  private static DialogueSettings settings(Map<String, String> set) {
    return new DialogueSettings(new Settings(key -> Optional.ofNullable(set.get(key))));
  }
}
