package io.kefu.commerce.internal;

import io.kefu.platform.Settings;
import io.kefu.platform.SettingsGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.NullUnmarked;

/** Settings of commerce. */
@ApplicationScoped
class CommerceSettings extends SettingsGroup {

  private Duration namesMaxAge = Duration.ofMinutes(1);
  private int namesMaxCount = 20_000;
  private boolean demo;

  /** For the container. */
  @NullUnmarked
  protected CommerceSettings() {}

  @Inject
  CommerceSettings(Config config) {
    this(new Settings(config));
  }

  /**
   * For tests and plain programs.
   *
   * @throws io.kefu.platform.InvalidSetting if one is out of bounds
   */
  CommerceSettings(Settings settings) {
    namesMaxAge =
        settings.duration(
            "kefu.commerce.names.max-age", namesMaxAge, Duration.ofSeconds(1), Duration.ofHours(1));
    namesMaxCount =
        (int) settings.whole("kefu.commerce.names.max-count", namesMaxCount, 1, 200_000);
    demo = settings.flag("kefu.demo", demo);
  }

  static CommerceSettings defaults() {
    return new CommerceSettings(new Settings(key -> Optional.empty()));
  }

  /** After which time product names are read again. */
  Duration namesMaxAge() {
    return namesMaxAge;
  }

  /** How many products of a shop are recognised by name. */
  int namesMaxCount() {
    return namesMaxCount;
  }

  /** Whether the demo shop is filled. */
  boolean demo() {
    return demo;
  }
}
