package io.kefu.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Configuration of conversations. */
@ApplicationScoped
public class ConversationSettings {

  public static final String IDLE_MAX = "kefu.conversation.idle.max";
  public static final String TURN_MAX = "kefu.conversation.turn.max";
  public static final String TURN_WAIT = "kefu.conversation.turn.wait";
  public static final String NODE = "kefu.node.name";

  private Duration idleMax = Duration.ofHours(24);
  private Duration turnMax = Duration.ofSeconds(20);
  private Duration turnWait = Duration.ofSeconds(5);
  private String node = "";

  /** For the container. */
  protected ConversationSettings() {}

  @Inject
  public ConversationSettings(
      @ConfigProperty(name = IDLE_MAX, defaultValue = "PT24H") Duration idleMax,
      @ConfigProperty(name = TURN_MAX, defaultValue = "PT20S") Duration turnMax,
      @ConfigProperty(name = TURN_WAIT, defaultValue = "PT5S") Duration turnWait,
      @ConfigProperty(name = NODE) Optional<String> node,
      @ConfigProperty(name = "kefu.http.port") Optional<String> port) {
    this.idleMax = bounded(IDLE_MAX, idleMax, Duration.ofMinutes(1), Duration.ofDays(365));
    this.turnMax = bounded(TURN_MAX, turnMax, Duration.ofSeconds(1), Duration.ofMinutes(10));
    this.turnWait = bounded(TURN_WAIT, turnWait, Duration.ZERO, Duration.ofMinutes(1));
    this.node = node.orElseGet(() -> host() + ":" + port.orElse("0"));
  }

  private static Duration bounded(String name, Duration given, Duration least, Duration most) {
    if (given.compareTo(least) < 0 || given.compareTo(most) > 0) {
      throw new IllegalArgumentException(
          "%s must lie between %s and %s; it is %s".formatted(name, least, most, given));
    }
    return given;
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  /** A conversation without a turn for this long is closed. */
  public Duration idleMax() {
    return idleMax;
  }

  /**
   * How long a turn may work before another may take its conversation over. Longer than the slowest honest turn:
   * four consultations of two seconds and a busy encoder.
   */
  public Duration turnMax() {
    return turnMax;
  }

  /** How long a turn waits for the one before it. */
  public Duration turnWait() {
    return turnWait;
  }

  /**
   * Name of this node, different for each node: leases that this node left behind when it died are void at once when
   * it works again. By default host and port.
   */
  public String node() {
    return node;
  }
}
