package io.kefu.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Main class of {@code kefu-server.jar}. Liberty's own main class unpacks the server, runs it and
 * deletes what was unpacked; its defaults would lose data with it, since the server works in the
 * unpacked folder and a relative data folder is meant from there. So this program settles the
 * folders first, from the folder in which it was called:
 *
 * <ul>
 *   <li>{@code KEFU_DATA_DIR}, if absent {@code data}: made absolute, and made if it is not there
 *   <li>{@code WLP_OUTPUT_DIR}, if absent {@code server} in it: logs, queued messages, transactions
 *   <li>{@code WLP_JAR_EXTRACT_ROOT}, if absent {@code unpacked} in it: the server, while it runs
 * </ul>
 *
 * It ends with the server's exit status; when asked to end, it asks the server and waits.
 */
public final class PackagedServer {

  private static final String UNPACK_AND_RUN = "wlp.lib.extract.SelfExtractRun";

  private PackagedServer() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    ProcessBuilder program =
        new ProcessBuilder(java(), "-cp", System.getProperty("java.class.path"), UNPACK_AND_RUN);
    settle(program.environment());
    Process server = program.inheritIO().start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server)));
    System.exit(server.waitFor());
  }

  private static void settle(Map<String, String> environment) throws IOException {
    Path data = Path.of(environment.getOrDefault("KEFU_DATA_DIR", "data")).toAbsolutePath();
    Files.createDirectories(data);
    environment.put("KEFU_DATA_DIR", data.toString());
    environment.putIfAbsent("WLP_OUTPUT_DIR", data.resolve("server").toString());
    environment.putIfAbsent("WLP_JAR_EXTRACT_ROOT", data.resolve("unpacked").toString());
    // Events come out of the queue and into the database in one transaction.
    environment.put("WLP_JAR_ENABLE_2PC", "true");
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static void end(Process server) {
    server.destroy();
    try {
      server.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
