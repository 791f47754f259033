package io.kefu.web.stream;

import io.kefu.platform.Settings;
import io.kefu.platform.SettingsGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.NullUnmarked;

/** Settings of the WebSocket door. */
@ApplicationScoped
public class StreamSettings extends SettingsGroup {

  private Duration idle = Duration.ofMinutes(2);
  private Duration patience = Duration.ofSeconds(10);
  private long sockets = 12_000;

  /** For the container. */
  @NullUnmarked
  protected StreamSettings() {}

  @Inject
  public StreamSettings(Config config) {
    this(new Settings(config));
  }

  StreamSettings(Settings settings) {
    idle =
        settings.duration(
            "kefu.web.stream.idle.max", idle, Duration.ofSeconds(10), Duration.ofDays(1));
    patience =
        settings.duration(
            "kefu.web.stream.write.max", patience, Duration.ofSeconds(1), Duration.ofMinutes(5));
    sockets = settings.whole("kefu.web.stream.sockets.max", sockets, 1, 1_000_000);
  }

  /** A socket that says nothing for so long, not even a ping, is closed. */
  public Duration idle() {
    return idle;
  }

  /** How long one frame may wait for its reader. */
  public Duration patience() {
    return patience;
  }

  /** Open sockets of this node at most: each takes a file descriptor and some 30 KB. */
  public long sockets() {
    return sockets;
  }
}
