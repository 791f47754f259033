package io.kefu.inference;

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
public class InferenceSettings {

  private static final String MAX_RUNNING = "kefu.inference.encoder.max-running";
  private static final String MAX_WAITING = "kefu.inference.encoder.max-waiting";
  private static final String MAX_WAIT = "kefu.inference.encoder.max-wait";
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private final Config config;

  /** For the container. */
  @NullUnmarked
  protected InferenceSettings() {
    this(null);
  }

  @Inject
  public InferenceSettings(Config config) {
    this.config = config;
  }

  public Path modelFolder() {
    return path(
        "kefu.inference.model.folder", path("kefu.data.dir", Path.of("data")).resolve("models"));
  }

  public Path lid176() {
    return path("kefu.inference.language.lid176", modelFolder().resolve("lid.176.ftz"));
  }

  /**
   * @throws IllegalArgumentException if a value is out of bounds; names the key
   */
  public EncoderLimits encoderLimits() {
    EncoderLimits standard = EncoderLimits.standard();
    return new EncoderLimits(
        number(MAX_RUNNING, standard.running(), 1, 256),
        number(MAX_WAITING, standard.maxWaiting(), 0, 10_000),
        maxWait(standard.maxWait()));
  }

  private Duration maxWait(Duration standard) {
    Duration wait = config.getOptionalValue(MAX_WAIT, Duration.class).orElse(standard);
    if (wait.isNegative() || wait.compareTo(LONGEST_WAIT) > 0) {
      throw new IllegalArgumentException(
          MAX_WAIT + " is " + wait + "; allowed is PT0S to " + LONGEST_WAIT);
    }
    return wait;
  }

  private int number(String key, int standard, int least, int most) {
    int value = config.getOptionalValue(key, Integer.class).orElse(standard);
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          key + " is " + value + "; allowed is " + least + " to " + most);
    }
    return value;
  }

  private Path path(String key, Path standard) {
    return config
        .getOptionalValue(key, String.class)
        .map(Path::of)
        .orElse(standard)
        .toAbsolutePath()
        .normalize();
  }
}
