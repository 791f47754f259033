package io.kefu.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.NullUnmarked;

/**
 * Stops the start on a setting that cannot be used, and warns of those that nothing reads: most are
 * slips of the pen, and would be wondered at later.
 */
@ApplicationScoped
class CheckSettings implements StartupStep {

  private static final Logger LOG = Logger.getLogger(CheckSettings.class.getName());
  private static final int ORDER = 10;

  private final Config config;
  private final Instance<SettingsGroup> groups;

  /** For the container. */
  @NullUnmarked
  protected CheckSettings() {
    this(null, null);
  }

  @Inject
  CheckSettings(Config config, @Any Instance<SettingsGroup> groups) {
    this.config = config;
    this.groups = groups;
  }

  @Override
  public String name() {
    return "check settings";
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public void run() {
    for (String name : KnownSettings.shipped().unknown(config.getPropertyNames())) {
      LOG.log(
          Level.WARNING,
          "KEFU-PLT-010: nothing reads the setting {0}; docs/configuration.md lists those there"
              + " are",
          name);
    }
    groups.forEach(SettingsGroup::check);
  }
}
