package io.kefu.benchmark.nlu;

import com.github.jfasttext.JFastText;
import com.github.jfasttext.JFastText.ProbLabel;
import io.kefu.benchmark.nlu.Outcome.Prediction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * fastText's classifier on words, pairs of words and their parts of two to five letters. A setting
 * is the number of epochs and the learning rate. One thread, since with several the outcome differs
 * from run to run.
 */
final class FastTextEngine implements Engine {

  private static final String LABEL = "__label__";

  @Override
  public Answering train(List<Example> rows, String setting) throws IOException {
    List<String> intents =
        new ArrayList<>(new TreeSet<>(rows.stream().map(Example::intent).toList()));
    Path folder = Files.createTempDirectory("kefu-fasttext");
    Path input = folder.resolve("rows.txt");
    Path model = folder.resolve("model");
    Files.writeString(
        input,
        rows.stream()
            .map(r -> LABEL + intents.indexOf(r.intent()) + " " + words(r.text()) + "\n")
            .collect(Collectors.joining()));
    JFastText fastText = new JFastText();
    fastText.runCmd(arguments(setting.split(" "), input, model));
    fastText.loadModel(model + ".bin");
    for (String name : List.of("rows.txt", "model.bin", "model.vec")) {
      Files.deleteIfExists(folder.resolve(name));
    }
    Files.delete(folder);
    return text -> best(fastText, intents, words(text));
  }

  private static String[] arguments(String[] setting, Path input, Path model) {
    return ("supervised -input %s -output %s -epoch %s -lr %s -dim 100 -wordNgrams 2 -minn 2 -maxn"
            + " 5 -bucket 200000 -thread 1 -verbose 0")
        .formatted(input, model, setting[0], setting[1])
        .split(" ");
  }

  /** Two labels, since the likeliest may be out of scope. */
  private static Prediction best(JFastText fastText, List<String> intents, String words) {
    for (ProbLabel found : fastText.predictProba(words, 2)) {
      String intent = intents.get(Integer.parseInt(found.label.substring(LABEL.length())));
      if (!intent.equals(Example.OUT_OF_SCOPE)) {
        return new Prediction(intent, Math.exp(found.logProb));
      }
    }
    return new Prediction(intents.get(0), 0);
  }

  private static String words(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("([^\\p{L}\\p{N}\\s])", " $1 ").strip();
  }
}
