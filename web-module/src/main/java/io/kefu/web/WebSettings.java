package io.kefu.web;

import io.kefu.platform.Settings;
import io.kefu.platform.SettingsGroup;
import io.kefu.shop.DemoMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.NullUnmarked;

/** Settings of the doors. */
@ApplicationScoped
public class WebSettings extends SettingsGroup {

  /** Promised for demo mode, and the least that a shop's server can work with. */
  private static final long LEAST_DEMO_RATE = 200;

  private final long keyRate;
  private final long visitorRate;

  /** For the container. */
  @NullUnmarked
  protected WebSettings() {
    keyRate = 0;
    visitorRate = 0;
  }

  @Inject
  public WebSettings(Config config, DemoMode demo) {
    this(new Settings(config), demo.on());
  }

  WebSettings(Settings settings, boolean demo) {
    long rate = settings.whole("kefu.web.rate.per-key", 1000, 1, 1_000_000);
    keyRate = demo ? Math.max(rate, LEAST_DEMO_RATE) : rate;
    visitorRate = settings.whole("kefu.web.rate.per-visitor", 10, 1, 10_000);
  }

  /** Requests a second of one secret key. */
  public long keyRate() {
    return keyRate;
  }

  /** Requests a second of one visitor behind a site key. */
  public long visitorRate() {
    return visitorRate;
  }
}
