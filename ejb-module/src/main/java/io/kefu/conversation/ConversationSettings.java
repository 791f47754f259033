package io.kefu.conversation;

import io.kefu.platform.NodeName;
import io.kefu.platform.Settings;
import io.kefu.platform.SettingsGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.NullUnmarked;

/** Configuration of conversations. */
@ApplicationScoped
public class ConversationSettings extends SettingsGroup {

  public static final String IDLE_MAX = "kefu.conversation.idle.max";
  public static final String TURN_MAX = "kefu.conversation.turn.max";
  public static final String TURN_WAIT = "kefu.conversation.turn.wait";

  private Duration idleMax = Duration.ofHours(24);
  private Duration turnMax = Duration.ofSeconds(20);
  private Duration turnWait = Duration.ofSeconds(5);
  private String node = "";

  /** For the container. */
  @NullUnmarked
  protected ConversationSettings() {}

  @Inject
  public ConversationSettings(Config config) {
    this(new Settings(config));
  }

  /**
   * For tests and plain programs.
   *
   * @throws io.kefu.platform.InvalidSetting if one is out of bounds
   */
  public ConversationSettings(Settings settings) {
    idleMax = settings.duration(IDLE_MAX, idleMax, Duration.ofMinutes(1), Duration.ofDays(365));
    turnMax = settings.duration(TURN_MAX, turnMax, Duration.ofSeconds(1), Duration.ofMinutes(10));
    turnWait = settings.duration(TURN_WAIT, turnWait, Duration.ZERO, Duration.ofMinutes(1));
    node = NodeName.of(settings);
  }

  /** A conversation without a turn for this long is closed. */
  public Duration idleMax() {
    return idleMax;
  }

  /**
   * How long a turn may work before another may take its conversation over. Longer than the slowest
   * honest turn: four consultations of two seconds and a busy encoder.
   */
  public Duration turnMax() {
    return turnMax;
  }

  /** How long a turn waits for the one before it. */
  public Duration turnWait() {
    return turnWait;
  }

  /**
   * Name of this node, different for each node: leases that this node left behind when it died are
   * void at once when it works again. By default host and port.
   */
  public String node() {
    return node;
  }
}
