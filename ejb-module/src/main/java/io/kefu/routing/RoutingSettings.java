package io.kefu.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Configuration of routing. */
@ApplicationScoped
public class RoutingSettings {

  public static final String WAIT_ASSUMED = "kefu.routing.wait.assumed";

  private Duration assumedWait = Duration.ofMinutes(1);

  /** For the container. */
  protected RoutingSettings() {}

  /** @param assumedWait see {@link #assumedWait()}; positive */
  @Inject
  public RoutingSettings(
      @ConfigProperty(name = WAIT_ASSUMED, defaultValue = "PT1M") Duration assumedWait) {
    if (assumedWait.isNegative() || assumedWait.isZero()) {
      throw new IllegalArgumentException(
          WAIT_ASSUMED + " must be longer than nothing, such as PT1M; it is " + assumedWait);
    }
    this.assumedWait = assumedWait;
  }

  /** Time between two customers being served, assumed while nobody was served lately. */
  public Duration assumedWait() {
    return assumedWait;
  }
}
