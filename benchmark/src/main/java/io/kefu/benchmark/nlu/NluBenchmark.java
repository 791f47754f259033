package io.kefu.benchmark.nlu;

import io.kefu.benchmark.Benchmark;
import io.kefu.benchmark.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Intents: Kefu and libraries that learn them, on the same public rows in the same run, beside what
 * others published.
 */
public final class NluBenchmark implements Benchmark {

  private static final Map<String, String> FILES = new LinkedHashMap<>();

  static {
    FILES.put("BANKING77", "intent-en-banking77.tsv.gz");
    FILES.put("CLINC150", "intent-en-clinc150-oos.tsv.gz");
    FILES.put("HINT3 Curekart", "intent-en-hint3-curekart.tsv.gz");
    FILES.put("HINT3 SOFMattress", "intent-en-hint3-sofmattress.tsv.gz");
    FILES.put("HINT3 Powerplay11", "intent-en-hint3-powerplay11.tsv.gz");
  }

  private final String data;
  private final Path target;
  private final Path models;

  /**
   * @param data folder of the public data sets; empty if there is none
   * @param target for what is fetched and written
   * @param models for Kefu's encoder
   */
  public NluBenchmark(String data, Path target, Path models) {
    this.data = data;
    this.target = target;
    this.models = models;
  }

  @Override
  public void run() throws IOException, InterruptedException {
    List<IntentSet> sets = sets();
    if (sets.isEmpty()) {
      System.out.println("  No data set is there; KEFU_DATA names the folder of the public ones.");
      return;
    }
    Table table =
        new Table(
            "set",
            "engine",
            "setting",
            "accuracy, %",
            "out of scope",
            "training, CPU s",
            "query, CPU µs",
            "peak, MB");
    List<Contestant> contestants = Contestants.all(target, models);
    for (IntentSet set : sets) {
      describe(set);
      for (Contestant contestant : contestants) {
        String[] row = new Trial(contestant, set).row();
        System.out.println("    done: " + String.join("  ", row));
        table.row(row);
      }
      for (Published p : Published.on(set.name())) {
        String system = p.system() + " (published, other run)";
        table.row(set.name(), system, "", p.accuracy(), p.outOfScope(), "–", "–", "–");
      }
    }
    System.out.print(table.show());
  }

  private List<IntentSet> sets() throws IOException {
    List<IntentSet> sets = new ArrayList<>();
    for (Map.Entry<String, String> entry : FILES.entrySet()) {
      Path file = Path.of(data, entry.getValue());
      if (!data.isEmpty() && Files.isRegularFile(file)) {
        sets.add(IntentSet.read(entry.getKey(), file));
      } else {
        System.out.printf("  %s is left out: there is no %s%n", entry.getKey(), file);
      }
    }
    return sets;
  }

  private static void describe(IntentSet set) {
    String asked =
        set.evaluation().isEmpty()
            ? "cross-validated in " + Folds.COUNT + " folds, since only rows for training are there"
            : set.evaluation().size() + " rows of its part '" + set.part() + "' asked";
    System.out.printf("  %s: %d rows to train on, %s%n", set.name(), set.train().size(), asked);
  }
}
