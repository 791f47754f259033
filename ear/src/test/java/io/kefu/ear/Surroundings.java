package io.kefu.ear;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts, before the first test, what the run asks for by system properties: a real PostgreSQL on
 * {@code kefu.test.postgres.port}, a server for tests from outside with {@code
 * kefu.test.server=start}, whose address stands in {@code kefu.test.url} from then on.
 */
public final class Surroundings implements LauncherSessionListener {

  private @Nullable EmbeddedPostgres postgres;
  private @Nullable RunningKefu server;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    Integer port = Integer.getInteger("kefu.test.postgres.port");
    if (port != null) {
      postgres = startPostgres(port);
    }
    if ("start".equals(System.getProperty("kefu.test.server"))
        && System.getProperty("kefu.test.url") == null) {
      server = RunningKefu.start(Map.of());
      System.setProperty("kefu.test.url", server.url().toString());
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (server != null) {
      server.close();
    }
    if (postgres != null) {
      close(postgres);
    }
  }

  private static EmbeddedPostgres startPostgres(int port) {
    try {
      return EmbeddedPostgres.builder().setPort(port).start();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not start on port " + port, e);
    }
  }

  private static void close(EmbeddedPostgres postgres) {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
