package io.kefu.benchmark.nlu;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * A public data set.
 *
 * @param train what is trained on
 * @param evaluation what is asked; empty where the file has rows for training only
 * @param part name of the evaluation's split
 */
record IntentSet(String name, List<Example> train, List<Example> evaluation, String part) {

  /**
   * Reads a file of columns {@code text, intent, lang, split}, separated by tabs, without quoting,
   * compressed. The split {@code test} is asked where there is one, else {@code dev}.
   */
  static IntentSet read(String name, Path file) throws IOException {
    Map<String, List<Example>> splits;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      splits =
          lines
              .lines()
              .skip(1)
              .map(line -> line.split("\t"))
              .collect(
                  Collectors.groupingBy(
                      row -> row[3],
                      Collectors.mapping(row -> new Example(row[0], row[1]), Collectors.toList())));
    }
    String part = splits.containsKey("test") ? "test" : "dev";
    return new IntentSet(
        name, splits.getOrDefault("train", List.of()), splits.getOrDefault(part, List.of()), part);
  }

  boolean hasOutOfScope() {
    return evaluation.stream().anyMatch(e -> !e.inScope());
  }

  boolean trainsOutOfScope() {
    return train.stream().anyMatch(e -> !e.inScope());
  }
}
