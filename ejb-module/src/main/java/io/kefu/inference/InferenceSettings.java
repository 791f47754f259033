package io.kefu.inference;

import io.kefu.platform.Settings;
import io.kefu.platform.SettingsGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.NullUnmarked;

/**
 * Configuration of the models. The keys, each with its bounds and default:
 *
 * <ul>
 *   <li>{@code kefu.inference.model.folder}: where models are unpacked; {@code models} in {@code
 *       kefu.data.dir}, which itself is {@code data} where it is not set
 *   <li>{@code kefu.inference.encoder.max-running}: texts encoded at a time, each on one core;
 *       1..256, the number of cores
 *   <li>{@code kefu.inference.encoder.max-waiting}: turns waiting for each encoder; 0..10000, 64
 *   <li>{@code kefu.inference.encoder.max-wait}: how long a turn waits; PT0S..PT1M, PT0.5S
 *   <li>{@code kefu.inference.language.lid176}: the file of fastText's lid.176; {@code lid.176.ftz}
 *       in the model folder
 * </ul>
 */
@ApplicationScoped
public class InferenceSettings extends SettingsGroup {

  private static final String MAX_RUNNING = "kefu.inference.encoder.max-running";
  private static final String MAX_WAITING = "kefu.inference.encoder.max-waiting";
  private static final String MAX_WAIT = "kefu.inference.encoder.max-wait";
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private Path modelFolder = Path.of("");
  private Path lid176 = Path.of("");
  private EncoderLimits encoderLimits = EncoderLimits.standard();

  /** For the container. */
  @NullUnmarked
  protected InferenceSettings() {}

  @Inject
  public InferenceSettings(Config config) {
    this(new Settings(config));
  }

  /**
   * For tests and plain programs.
   *
   * @throws io.kefu.platform.InvalidSetting if one is out of bounds
   */
  public InferenceSettings(Settings settings) {
    Path data = path(settings, "kefu.data.dir", Path.of("data"));
    modelFolder = path(settings, "kefu.inference.model.folder", data.resolve("models"));
    lid176 = path(settings, "kefu.inference.language.lid176", modelFolder.resolve("lid.176.ftz"));
    encoderLimits =
        new EncoderLimits(
            (int) settings.whole(MAX_RUNNING, encoderLimits.running(), 1, 256),
            (int) settings.whole(MAX_WAITING, encoderLimits.maxWaiting(), 0, 10_000),
            settings.duration(MAX_WAIT, encoderLimits.maxWait(), Duration.ZERO, LONGEST_WAIT));
  }

  private static Path path(Settings settings, String key, Path standard) {
    return Path.of(settings.text(key, standard.toString())).toAbsolutePath().normalize();
  }

  public Path modelFolder() {
    return modelFolder;
  }

  public Path lid176() {
    return lid176;
  }

  public EncoderLimits encoderLimits() {
    return encoderLimits;
  }
}
