package io.kefu.benchmark.nlu;

import io.kefu.benchmark.nlu.Folds.Fold;
import io.kefu.benchmark.nlu.Outcome.Prediction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One engine on one set: chooses its setting, trains, answers, and makes a row of the table. */
final class Trial {

  /** Rows an intent for choosing the setting, of which a fifth are asked. */
  private static final int ROWS_TO_CHOOSE = 30;

  private static final double KEPT = 0.95;

  private final Contestant contestant;
  private final IntentSet set;

  Trial(Contestant contestant, IntentSet set) {
    this.contestant = contestant;
    this.set = set;
  }

  /** Set, engine, setting, accuracy, out of scope, seconds, microseconds, megabytes. */
  String[] row() throws IOException, InterruptedException {
    String setting = setting();
    return set.evaluation().isEmpty() ? crossValidated(setting) : evaluated(setting);
  }

  private String[] evaluated(String setting) throws IOException, InterruptedException {
    Outcome outcome = work(setting, new Fold(set.train(), set.evaluation()));
    return cells(
        setting,
        Scores.accuracy(set.evaluation(), outcome.predictions()),
        outOfScope(setting, outcome.predictions()),
        outcome);
  }

  /** Where only rows for training are at hand; memory and times are those of the first fold. */
  private String[] crossValidated(String setting) throws IOException, InterruptedException {
    List<Example> asked = new ArrayList<>();
    List<Prediction> predictions = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    for (int fold = 0; fold < Folds.COUNT; fold++) {
      Fold parted = Folds.rows(set.train(), fold);
      Outcome outcome = work(setting, parted);
      asked.addAll(parted.asked());
      predictions.addAll(outcome.predictions());
      outcomes.add(outcome);
    }
    return cells(setting, Scores.accuracy(asked, predictions), "–", outcomes.get(0));
  }

  private String outOfScope(String setting, List<Prediction> predictions)
      throws IOException, InterruptedException {
    if (!set.hasOutOfScope()) {
      return "–";
    }
    if (set.trainsOutOfScope()) {
      return percent(Scores.rejectedAtKept(KEPT, set.evaluation(), predictions));
    }
    List<String> served = Scores.served(predictions, threshold(setting));
    return String.format(Locale.ROOT, "MCC %.3f", Scores.mcc(set.evaluation(), served))
        .replace("0.", ".");
  }

  /** From the rows for training alone, a fifth of the intents being unknown in each fold. */
  private double threshold(String setting) throws IOException, InterruptedException {
    List<Example> asked = new ArrayList<>();
    List<Prediction> predictions = new ArrayList<>();
    for (int fold = 0; fold < Folds.COUNT; fold++) {
      Fold parted = Folds.intents(set.train(), fold);
      asked.addAll(parted.asked());
      predictions.addAll(work(setting, parted).predictions());
    }
    return Scores.bestThreshold(asked, predictions);
  }

  /** The one with the best accuracy on rows kept back from the training, the first of equals. */
  private String setting() throws IOException, InterruptedException {
    if (contestant.settings().size() == 1) {
      return contestant.settings().get(0);
    }
    Fold parted = Folds.rows(Folds.few(set.train(), ROWS_TO_CHOOSE), 0);
    String best = "";
    double highest = -1;
    for (String setting : contestant.settings()) {
      double accuracy = Scores.accuracy(parted.asked(), work(setting, parted).predictions());
      if (accuracy > highest) {
        highest = accuracy;
        best = setting;
      }
    }
    return best;
  }

  private Outcome work(String setting, Fold fold) throws IOException, InterruptedException {
    List<String> queries = fold.asked().stream().map(Example::text).toList();
    return contestant.work(new Workload(setting, fold.trained(), queries));
  }

  private String[] cells(String setting, double accuracy, String outOfScope, Outcome outcome) {
    return new String[] {
      set.name(),
      contestant.name(),
      setting,
      percent(accuracy),
      outOfScope,
      String.format(Locale.ROOT, "%.1f", outcome.trainCpuSeconds()),
      String.format(Locale.ROOT, "%.0f", outcome.microsPerQuery()),
      String.format(Locale.ROOT, "%.0f", outcome.peakMegabytes())
    };
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }
}
