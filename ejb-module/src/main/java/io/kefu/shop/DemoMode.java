package io.kefu.shop;

import io.kefu.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.NullUnmarked;

/**
 * Whether this server shows itself off: a demo shop, and credentials that everybody knows. On only
 * where nobody but this machine can reach it.
 */
@ApplicationScoped
public class DemoMode {

  /** The demo shop's id. */
  public static final String SHOP = "demo";

  private final boolean wanted;
  private final String host;

  /** For the container. */
  @NullUnmarked
  protected DemoMode() {
    wanted = false;
    host = "";
  }

  @Inject
  public DemoMode(Config config) {
    this(new Settings(config));
  }

  public DemoMode(Settings settings) {
    wanted = settings.flag("kefu.demo", false);
    host = settings.text("kefu.host", "127.0.0.1");
  }

  public boolean on() {
    return wanted && loopback();
  }

  /**
   * @throws IllegalStateException if demo mode is asked for on an address that others reach
   */
  public void requireSafe() {
    if (wanted && !loopback()) {
      throw new IllegalStateException(
          "Demo mode has credentials that everybody knows and runs on loopback only, but kefu.host="
              + host
              + "; set kefu.host=127.0.0.1 or kefu.demo=false");
    }
  }

  private boolean loopback() {
    try {
      return !host.equals("*") && InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
