package io.kefu.benchmark.nlu;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An engine as the benchmark sees it: a command that works a workload off.
 *
 * @param settings the ones to choose from
 * @param command to which the two files are appended where it says {@value #FILES}
 */
record Contestant(String name, List<String> settings, List<String> command) {

  static final String FILES = "WORKLOAD OUTCOME";

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Runs it in a process of its own.
   *
   * @throws IOException if the process fails; with what it printed
   */
  Outcome work(Workload workload) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("kefu-nlu");
    Path input = folder.resolve("workload.json");
    Path output = folder.resolve("outcome.json");
    Path printed = folder.resolve("printed.txt");
    try {
      JSON.writeValue(input.toFile(), workload);
      Process process =
          new ProcessBuilder(with(input, output))
              .redirectErrorStream(true)
              .redirectOutput(printed.toFile())
              .start();
      if (process.waitFor() != 0) {
        throw new IOException(name + " failed:\n" + Files.readString(printed));
      }
      return JSON.readValue(output.toFile(), Outcome.class);
    } finally {
      for (Path file : List.of(input, output, printed)) {
        Files.deleteIfExists(file);
      }
      Files.delete(folder);
    }
  }

  private List<String> with(Path input, Path output) {
    List<String> whole = new ArrayList<>();
    for (String word : command) {
      whole.addAll(
          word.equals(FILES) ? List.of(input.toString(), output.toString()) : List.of(word));
    }
    return whole;
  }
}
