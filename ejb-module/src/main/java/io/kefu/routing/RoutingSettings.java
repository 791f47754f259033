package io.kefu.routing;

import io.kefu.platform.Settings;
import io.kefu.platform.SettingsGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.NullUnmarked;

/** Configuration of routing. */
@ApplicationScoped
public class RoutingSettings extends SettingsGroup {

  public static final String WAIT_ASSUMED = "kefu.routing.wait.assumed";

  private Duration assumedWait = Duration.ofMinutes(1);

  /** For the container. */
  @NullUnmarked
  protected RoutingSettings() {}

  @Inject
  public RoutingSettings(Config config) {
    this(new Settings(config));
  }

  /**
   * For tests and plain programs.
   *
   * @throws io.kefu.platform.InvalidSetting if one is out of bounds
   */
  public RoutingSettings(Settings settings) {
    assumedWait =
        settings.duration(WAIT_ASSUMED, assumedWait, Duration.ofSeconds(1), Duration.ofHours(1));
  }

  /** Time between two customers being served, assumed while nobody was served lately. */
  public Duration assumedWait() {
    return assumedWait;
  }
}
