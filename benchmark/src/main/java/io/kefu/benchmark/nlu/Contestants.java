package io.kefu.benchmark.nlu;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Who takes part, with the settings that each may choose from. */
final class Contestants {

  /** npm package and version. */
  static final String NODE_NLP = "node-nlp@4.27.0";

  private Contestants() {}

  /**
   * All that can be had on this machine; says which cannot.
   *
   * @param target a folder for what is fetched and written
   * @param models a folder for Kefu's encoder
   */
  static List<Contestant> all(Path target, Path models) throws IOException, InterruptedException {
    Files.createDirectories(target);
    Path arguments = javaArguments(target.resolve("java-arguments"));
    List<Contestant> all = new ArrayList<>();
    all.add(ofJvm("Kefu, recipe fast", "kefu", List.of("-"), arguments, models));
    if (Files.isDirectory(trainer())) {
      all.add(ofJvm("Kefu, recipe accurate", "kefu-accurate", List.of("-"), arguments, models));
    } else {
      System.out.println("  Kefu's recipe accurate is left out: no trainer in " + trainer());
    }
    all.add(
        ofJvm(
            "OpenNLP MaxEnt",
            "opennlp",
            List.of("MAXENT 100 0", "MAXENT 100 2", "MAXENT 300 0"),
            arguments,
            models));
    all.add(
        ofJvm(
            "OpenNLP Naive Bayes",
            "opennlp",
            List.of("NAIVEBAYES 1 0", "NAIVEBAYES 1 2"),
            arguments,
            models));
    all.add(
        ofJvm("fastText", "fasttext", List.of("25 0.5", "50 1.0", "100 1.0"), arguments, models));
    if (fetchNodeNlp(target)) {
      all.add(
          new Contestant(
              NODE_NLP.replace('@', ' '),
              List.of("0.6", "0.1"),
              List.of("node", script(target).toString(), Contestant.FILES)));
    }
    return all;
  }

  private static Contestant ofJvm(
      String name, String engine, List<String> settings, Path arguments, Path models) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new Contestant(
        name,
        settings,
        List.of(
            java,
            "@" + arguments,
            Worker.class.getName(),
            engine,
            Contestant.FILES,
            models.toString(),
            trainer().toString()));
  }

  /** Of the built server. */
  private static Path trainer() {
    return Path.of(System.getProperty("kefu.bench.wlp", "../ear/target/liberty/wlp"))
        .resolve("usr/servers/kefuServer/lib/trainer")
        .toAbsolutePath();
  }

  /** In a file, since the class path is too long for some libraries as a command line. */
  private static Path javaArguments(Path file) throws IOException {
    String classPath = System.getProperty("java.class.path").replace("\\", "\\\\");
    return Files.writeString(
        file,
        """
        -cp
        "%s"
        --enable-native-access=ALL-UNNAMED
        -Dai.djl.offline=true
        -Xmx2g
        -XX:+UseSerialGC
        """
            .formatted(classPath));
  }

  private static boolean fetchNodeNlp(Path target) throws IOException, InterruptedException {
    if (Files.isDirectory(target.resolve("node_modules/node-nlp"))) {
      return true;
    }
    ProcessBuilder npm =
        new ProcessBuilder(
            "npm", "install", "--silent", "--no-save", "--prefix", target.toString(), NODE_NLP);
    try {
      Process process = npm.redirectErrorStream(true).start();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() == 0) {
        return true;
      }
      System.out.printf("  node-nlp is left out: npm could not fetch %s: %s%n", NODE_NLP, printed);
    } catch (IOException e) {
      System.out.println("  node-nlp is left out: there is no npm (" + e.getMessage() + ")");
    }
    return false;
  }

  private static Path script(Path target) throws IOException {
    Path script = target.resolve("worker.js");
    try (InputStream in = Contestants.class.getResourceAsStream("worker.js")) {
      Files.copy(in, script, StandardCopyOption.REPLACE_EXISTING);
    }
    return script;
  }
}
