package io.kefu.benchmark.nlu;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import io.kefu.benchmark.nlu.Engine.Answering;
import io.kefu.benchmark.nlu.Outcome.Prediction;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The process that trains one engine of this JVM: {@code Worker ENGINE WORKLOAD OUTCOME MODELS
 * TRAINER}, two files of JSON, the folder of the encoder's models and that of the trainer's jars.
 */
final class Worker {

  /** Texts answered before the clock starts, so that compiled code is measured. */
  static final int WARM_UP = 2_000;

  /** Where the user time of children stands after the name, the system time following it. */
  private static final int CHILDREN = 13;

  /** In a second, on every Linux that Java runs on. */
  private static final double TICKS = 100;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private Worker() {}

  public static void main(String[] arguments) throws Exception {
    Map<String, Supplier<Engine>> engines =
        Map.of(
            "kefu",
            () -> new KefuEngine(Path.of(arguments[3]), Optional.empty()),
            "kefu-accurate",
            () -> new KefuEngine(Path.of(arguments[3]), Optional.of(Path.of(arguments[4]))),
            "opennlp",
            OpenNlpEngine::new,
            "fasttext",
            FastTextEngine::new);
    Workload workload = JSON.readValue(new File(arguments[1]), Workload.class);
    Supplier<Engine> engine =
        Objects.requireNonNull(engines.get(arguments[0]), "There is no engine " + arguments[0]);
    Outcome outcome = work(engine.get(), workload);
    JSON.writeValue(new File(arguments[2]), outcome);
    System.exit(0);
  }

  private static Outcome work(Engine engine, Workload workload) throws Exception {
    long begun = SYSTEM.getProcessCpuTime();
    Answering trained = engine.train(workload.train(), workload.setting());
    double trainSeconds = (SYSTEM.getProcessCpuTime() - begun) / 1e9 + secondsOfChildren();
    workload.train().stream().limit(WARM_UP).forEach(row -> trained.answer(row.text()));
    begun = SYSTEM.getProcessCpuTime();
    List<Prediction> predictions = workload.queries().stream().map(trained::answer).toList();
    double micros = (SYSTEM.getProcessCpuTime() - begun) / 1e3 / workload.queries().size();
    return new Outcome(trainSeconds, micros, peakMegabytes(), predictions);
  }

  /** Of programs that this process started and that have ended; 0 on other systems than Linux. */
  private static double secondsOfChildren() throws IOException {
    Path stat = Path.of("/proc/self/stat");
    if (!Files.exists(stat)) {
      return 0;
    }
    String all = Files.readString(stat);
    String[] afterName = all.substring(all.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(afterName[CHILDREN]) + Long.parseLong(afterName[CHILDREN + 1])) / TICKS;
  }

  /** As Linux counts it; 0 on other systems. */
  private static double peakMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }
}
