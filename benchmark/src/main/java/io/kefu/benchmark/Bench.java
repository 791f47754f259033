package io.kefu.benchmark;

import io.kefu.benchmark.nlu.NluBenchmark;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * {@code ./kefu bench [NAME]}: runs the benchmark of that name, or all. Ends with 0 when every one
 * came to its end, whatever its figures; with 1 when something broke; with 2 when there is no
 * benchmark of that name.
 *
 * <p>System properties: {@code kefu.bench.wlp}, the Liberty with the built application; {@code
 * kefu.bench.models}, a folder for models; {@code kefu.bench.lid176}, the language model, which may
 * be missing; {@code kefu.bench.nlu}, a folder for other engines; {@code kefu.data}, the folder of
 * the public data sets, which may be missing; {@code kefu.bench.commit}, what is measured.
 */
public final class Bench {

  private static final String ALL = "all";
  private static final int ARTICLES = 4_000;

  /** Held here, or its level would be forgotten. */
  private static final Logger ROOT = Logger.getLogger("");

  private Bench() {}

  public static void main(String[] arguments) {
    String name = arguments.length == 0 ? ALL : arguments[0];
    Map<String, Benchmark> benchmarks = benchmarks();
    if (!name.equals(ALL) && !benchmarks.containsKey(name)) {
      System.err.println("There is no benchmark '" + name + "'; there are " + benchmarks.keySet());
      System.exit(2);
    }
    ROOT.setLevel(Level.WARNING);
    System.out.println(Machine.describe());
    List<String> broken =
        benchmarks.entrySet().stream()
            .filter(b -> name.equals(ALL) || name.equals(b.getKey()))
            .filter(b -> !completed(b.getKey(), b.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    if (!broken.isEmpty()) {
      System.out.println("broken: " + String.join(", ", broken));
    }
    System.exit(broken.isEmpty() ? 0 : 1);
  }

  private static Map<String, Benchmark> benchmarks() {
    Map<String, Benchmark> benchmarks = new LinkedHashMap<>();
    benchmarks.put("encoder", new EncoderBenchmark(path("kefu.bench.models", "target/models")));
    benchmarks.put("search", new SearchBenchmark(ARTICLES));
    benchmarks.put("chat", new ChatBenchmark(BenchServer::withoutEncoder));
    benchmarks.put("turn", new TurnBenchmark(BenchServer::asShipped));
    benchmarks.put(
        "nlu",
        new NluBenchmark(
            System.getProperty("kefu.data", ""),
            path("kefu.bench.nlu", "target/nlu"),
            path("kefu.bench.models", "target/models")));
    return benchmarks;
  }

  private static boolean completed(String name, Benchmark benchmark) {
    System.out.printf("== %s (%s)%n", name, Machine.load());
    try {
      benchmark.run();
      System.out.println();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (Exception e) {
      e.printStackTrace(System.out);
      return false;
    }
  }

  static Path path(String property, String standard) {
    return Path.of(System.getProperty(property, standard)).toAbsolutePath().normalize();
  }
}
