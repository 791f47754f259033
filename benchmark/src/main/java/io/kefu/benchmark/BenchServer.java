package io.kefu.benchmark;

import io.kefu.benchmark.bare.NoEncoders;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A server of the built application in demo mode, as a process of its own on a free port of the
 * loopback, with the echo beside it and an empty data folder that goes with it.
 */
final class BenchServer implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(5);
  private static final Duration STOP = Duration.ofSeconds(60);

  /** So that the limit of a key is no limit to the load. */
  private static final String RATE = "1000000";

  private static final String FIRST_WORDS = "{\"query\": \"你好\"}";

  private final ServerFolder folder;
  private final Process process;
  private final URI url;
  private final Thread atExit = new Thread(this::stop);

  private BenchServer(ServerFolder folder, Process process, URI url) {
    this.folder = folder;
    this.process = process;
    this.url = url;
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /** How a benchmark gets its server. */
  interface Starting {
    BenchServer start() throws IOException, InterruptedException;
  }

  /** By what one sees that the server is ready. */
  private interface Sign {
    boolean given(Client client, BenchServer server) throws InterruptedException;
  }

  static BenchServer asShipped() throws IOException, InterruptedException {
    return start(
        ServerFolder.prepare(installation()),
        (client, server) -> client.answers(server.url.resolve("/health/ready")));
  }

  /** Without an encoder the server never calls itself ready; once it answers, it is. */
  static BenchServer withoutEncoder() throws IOException, InterruptedException {
    BenchServer server =
        start(
            ServerFolder.prepare(installation()).withoutEncoder(),
            (client, bare) -> client.accepts(bare.chat(), FIRST_WORDS));
    if (!server.printed().contains(NoEncoders.SIGN)) {
      server.close();
      throw new IOException("The server uses its encoder; what was to be measured would be wrong");
    }
    return server;
  }

  URI chat() {
    return url.resolve("/v1/chat");
  }

  URI echo() {
    return url.resolve(ServerFolder.ECHO_PATH);
  }

  URI order(String number) {
    return url.resolve("/v1/orders/" + number);
  }

  /** CPU time of the server so far, all its threads together. */
  Duration cpu() {
    return processes()
        .map(p -> p.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  @Override
  public void close() throws IOException {
    stop();
    Runtime.getRuntime().removeShutdownHook(atExit);
    folder.close();
  }

  private static Path installation() {
    return Bench.path("kefu.bench.wlp", "../ear/target/liberty/wlp");
  }

  private static BenchServer start(ServerFolder folder, Sign ready)
      throws IOException, InterruptedException {
    int port = freePort();
    Path command = installation().resolve("bin/server");
    ProcessBuilder builder = new ProcessBuilder(command.toString(), "run", ServerFolder.SERVER);
    builder.environment().putAll(environment(folder, port));
    builder.redirectErrorStream(true).redirectOutput(folder.console().toFile());
    URI url = URI.create("http://127.0.0.1:" + port);
    BenchServer server = new BenchServer(folder, builder.start(), url);
    server.await(ready);
    return server;
  }

  private static Map<String, String> environment(ServerFolder folder, int port) {
    return Map.of(
        "WLP_USER_DIR", folder.userFolder().toString(),
        "WLP_OUTPUT_DIR", folder.output().toString(),
        "KEFU_DATA_DIR", folder.data().toString(),
        "KEFU_HTTP_PORT", Integer.toString(port),
        "KEFU_HOST", "127.0.0.1",
        "KEFU_DEMO", "true",
        "KEFU_WEB_RATE_PER_KEY", RATE,
        "KEFU_INFERENCE_LANGUAGE_LID176",
            Bench.path("kefu.bench.lid176", "lid.176.ftz").toString());
  }

  private void await(Sign ready) throws IOException, InterruptedException {
    Client client = new Client();
    long end = System.nanoTime() + START.toNanos();
    while (System.nanoTime() < end && process.isAlive()) {
      if (ready.given(client, this) && client.accepts(echo(), "{}")) {
        return;
      }
      Thread.sleep(250);
    }
    String printed = printed();
    close();
    throw new IOException("The server did not get ready; it printed:\n" + printed);
  }

  private String printed() throws IOException {
    return Files.readString(folder.console());
  }

  private void stop() {
    processes().forEach(ProcessHandle::destroy);
    try {
      if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
        processes().forEach(ProcessHandle::destroyForcibly);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Stream<ProcessHandle> processes() {
    return Stream.concat(process.descendants(), Stream.of(process.toHandle()));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
