package io.kefu.ear;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A server of the built EAR, or a package of it, as a process of its own, in demo mode, on a free
 * port of the loopback, with an output folder of its own, so that several may run from one
 * installation.
 */
public final class RunningKefu implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(5);

  private final Process process;
  private final URI url;
  private final Path folder;

  private RunningKefu(Process process, URI url, Path folder) {
    this.process = process;
    this.url = url;
    this.folder = folder;
  }

  /** Starts on an empty data folder. */
  public static RunningKefu start(Map<String, String> environment) {
    try {
      return start(Files.createTempDirectory("kefu-it"), environment);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Starts and waits until the server says that it is ready.
   *
   * @param folder holds data and logs; may hold those of an earlier start
   * @param environment over the defaults of these tests
   */
  public static RunningKefu start(Path folder, Map<String, String> environment) {
    RunningKefu started = launch(folder, environment);
    started.awaitReady();
    return started;
  }

  /** Starts without waiting. */
  public static RunningKefu launch(Path folder, Map<String, String> environment) {
    Path server =
        Path.of(System.getProperty("kefu.test.wlp", "target/liberty/wlp"), "bin", "server");
    ProcessBuilder builder = new ProcessBuilder(server.toString(), "run", "kefuServer");
    builder.environment().put("WLP_OUTPUT_DIR", folder.resolve("output").toString());
    return launch(builder, folder, environment);
  }

  /**
   * Starts another program that runs Kefu, without waiting.
   *
   * @param folder gets the folder {@code data} and what the program prints
   * @param environment over the defaults of these tests
   */
  public static RunningKefu launch(
      ProcessBuilder builder, Path folder, Map<String, String> environment) {
    int port = freePort();
    builder.environment().put("JVM_ARGS", "-XX:TieredStopAtLevel=1");
    builder.environment().put("KEFU_HTTP_PORT", Integer.toString(port));
    builder.environment().put("KEFU_DATA_DIR", folder.resolve("data").toString());
    builder.environment().put("KEFU_DEMO", "true");
    String lid176 = System.getProperty("kefu.test.lid176", "");
    if (!lid176.isEmpty()) {
      builder.environment().put("KEFU_INFERENCE_LANGUAGE_LID176", lid176);
    }
    builder.environment().putAll(environment);
    builder
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("console-" + port + ".log").toFile());
    try {
      return new RunningKefu(builder.start(), URI.create("http://127.0.0.1:" + port), folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI url() {
    return url;
  }

  /** Where data and logs are. */
  public Path folder() {
    return folder;
  }

  /** Everything that the server printed so far. */
  public String console() {
    try {
      return Files.readString(folder.resolve("console-" + url.getPort() + ".log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean alive() {
    return process.isAlive();
  }

  public void awaitReady() {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest ready =
        HttpRequest.newBuilder(url.resolve("/health/ready")).timeout(Duration.ofSeconds(5)).build();
    Instant end = Instant.now().plus(START);
    while (Instant.now().isBefore(end) && process.isAlive() && !console().contains("CWWKZ0002E")) {
      try {
        if (client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        // not listening yet
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while the server started", e);
      }
      pause();
    }
    String console = console();
    kill();
    throw new IllegalStateException("The server did not become ready; it printed:\n" + console);
  }

  /** Ends it as a power switch would: SIGKILL for the server and all its children. */
  public void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    awaitEnd();
  }

  /** Asks it to end (SIGTERM), as the operating system does. */
  public void terminate() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }

  /** Ctrl-C, heard by the program that was started and none of its children. */
  public void interrupt() {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public boolean awaitEnd() {
    try {
      return process.waitFor(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    terminate();
    if (!awaitEnd()) {
      kill();
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(250);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the server started", e);
    }
  }
}
