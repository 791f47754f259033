package io.kefu.understanding.internal;

import io.kefu.platform.Settings;
import io.kefu.understanding.TrainingFailed;
import io.kefu.understanding.model.TrainingStopped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.NullUnmarked;

/**
 * Fits heads in a JVM of its own: PyTorch's libraries and their memory never are in the server's
 * process, and whatever ends the trainer leaves the server as it was.
 *
 * <p>The child has a small heap, one thread for PyTorch, a low priority, and none of the server's
 * environment, which may hold passwords. It ends with the server, because its standard input does.
 */
@ApplicationScoped
public class ChildTrainer implements HeadTrainer {

  private static final Logger LOG = Logger.getLogger(ChildTrainer.class.getName());
  private static final String MAIN = "io.kefu.trainer.HeadTrainer";
  private static final String PROGRESS = "progress ";

  /** Batches and the list of texts; the network itself is outside the heap. */
  private static final String HEAP = "-Xmx512m";

  private static final long PAUSE_MILLIS = 200;
  private static final int LINES_TOLD = 20;

  private final String classPath;

  /** For the container. */
  @NullUnmarked
  protected ChildTrainer() {
    this("");
  }

  @Inject
  public ChildTrainer(Config config) {
    this(
        classPath(
            Path.of(new Settings(config).text("kefu.understanding.trainer.folder", "lib/trainer"))
                .toAbsolutePath()
                .normalize()));
  }

  /** All jars of the folder, and of the encoders' beside it, which holds DJL for both. */
  public static String classPath(Path folder) {
    return folder.resolve("*") + File.pathSeparator + folder.resolveSibling("nlp").resolve("*");
  }

  /**
   * For tests and plain programs.
   *
   * @param classPath of the trainer
   */
  public ChildTrainer(String classPath) {
    this.classPath = classPath;
  }

  @Override
  public void train(Path folder, DoubleConsumer progress, BooleanSupplier stopped) {
    requireTrainer();
    Path told = folder.resolve("trainer.log");
    try {
      Process process = start(folder, told);
      try {
        watch(process, progress, stopped);
      } finally {
        process.destroyForcibly().waitFor();
      }
      if (process.exitValue() != 0) {
        throw ended(process.exitValue(), told);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TrainingStopped();
    }
  }

  private void requireTrainer() {
    String first = classPath.split(File.pathSeparator, 2)[0];
    String folder = first.substring(0, Math.max(0, first.length() - 2));
    if (first.endsWith("*") && !Files.isDirectory(Path.of(folder))) {
      throw new TrainingFailed(
          "The recipe accurate needs the trainer, and there is none in "
              + folder
              + "; set kefu.understanding.trainer.folder to the folder lib/trainer of the package,"
              + " or train with the recipe fast");
    }
  }

  private Process start(Path folder, Path told) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            "nice",
            "-n",
            "10",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            HEAP,
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-Dai.djl.offline=true",
            "-Dai.djl.pytorch.num_threads=1",
            "-Dai.djl.pytorch.num_interop_threads=1",
            "-DDJL_CACHE_DIR=" + cache(),
            "-cp",
            classPath,
            MAIN,
            folder.toAbsolutePath().toString());
    Map<String, String> environment = builder.environment();
    environment.keySet().retainAll(List.of("PATH", "HOME", "LANG", "TMPDIR"));
    environment.put("OMP_NUM_THREADS", "1");
    return builder.redirectError(told.toFile()).start();
  }

  /** Where the libraries are unpacked once; beside those of the encoders. */
  private static Path cache() {
    return Path.of(
            System.getProperty(
                "DJL_CACHE_DIR", Path.of(System.getProperty("user.home"), ".djl.ai").toString()))
        .toAbsolutePath();
  }

  private static void watch(Process process, DoubleConsumer progress, BooleanSupplier stopped)
      throws IOException, InterruptedException {
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      while (!process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        if (stopped.getAsBoolean()) {
          throw new TrainingStopped();
        }
        while (said.ready()) {
          tell(said.readLine(), progress);
        }
      }
    }
  }

  private static void tell(String line, DoubleConsumer progress) {
    if (line != null && line.startsWith(PROGRESS)) {
      progress.accept(Double.parseDouble(line.substring(PROGRESS.length())));
    }
  }

  private static TrainingFailed ended(int status, Path told) throws IOException {
    List<String> lines = Files.readString(told, StandardCharsets.UTF_8).lines().toList();
    LOG.log(
        Level.WARNING,
        "KEFU-UND-002: the trainer of heads ended with status {0}; its last words: {1}",
        new Object[] {
          status,
          String.join(
              System.lineSeparator(),
              lines.subList(Math.max(0, lines.size() - LINES_TOLD), lines.size()))
        });
    return new TrainingFailed(
        "The trainer of heads ended with status "
            + status
            + " before it had a result; the server's log says more (KEFU-UND-002). It runs on Linux"
            + " on x86-64 and needs about 1 GB of memory; the recipe fast needs none of it");
  }
}
