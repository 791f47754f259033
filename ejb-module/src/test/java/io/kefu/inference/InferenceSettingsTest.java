package io.kefu.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kefu.platform.InvalidSetting;
import io.kefu.platform.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InferenceSettingsTest {

  @Test
  void nothingSet_givesTheDefaults() {
    InferenceSettings settings = settings(Map.of());

    assertThat(settings.modelFolder()).isEqualTo(Path.of("data/models").toAbsolutePath());
    assertThat(settings.lid176()).isEqualTo(Path.of("data/models/lid.176.ftz").toAbsolutePath());
    assertThat(settings.encoderLimits()).isEqualTo(EncoderLimits.standard());
  }

  @Test
  void dataFolder_movesTheModels() {
    InferenceSettings settings = settings(Map.of("kefu.data.dir", "/srv/kefu"));

    assertThat(settings.modelFolder()).isEqualTo(Path.of("/srv/kefu/models"));
    assertThat(settings.lid176()).isEqualTo(Path.of("/srv/kefu/models/lid.176.ftz"));
  }

  @Test
  void everythingSet_isTaken() {
    InferenceSettings settings =
        settings(
            Map.of(
                "kefu.inference.model.folder", "/opt/models",
                "kefu.inference.language.lid176", "/opt/lid.ftz",
                "kefu.inference.encoder.max-running", "3",
                "kefu.inference.encoder.max-waiting", "7",
                "kefu.inference.encoder.max-wait", "PT0.1S"));

    assertThat(settings.modelFolder()).isEqualTo(Path.of("/opt/models"));
    assertThat(settings.lid176()).isEqualTo(Path.of("/opt/lid.ftz"));
    assertThat(settings.encoderLimits()).isEqualTo(new EncoderLimits(3, 7, Duration.ofMillis(100)));
  }

  @ParameterizedTest
  @CsvSource({
    "kefu.inference.encoder.max-running, 0",
    "kefu.inference.encoder.max-running, 257",
    "kefu.inference.encoder.max-waiting, -1",
    "kefu.inference.encoder.max-waiting, 10001",
    "kefu.inference.encoder.max-wait, PT61S",
    "kefu.inference.encoder.max-wait, PT-1S"
  })
  void valueOutOfBounds_isNamedWithItsKey(String key, String value) {
    assertThatThrownBy(() -> settings(Map.of(key, value)).encoderLimits())
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining(key)
        .hasMessageContaining("allowed is");
  }

  private static InferenceSettings settings(Map<String, String> keys) {
    return new InferenceSettings(new Settings(key -> Optional.ofNullable(keys.get(key))));
  }
}
