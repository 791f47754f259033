package io.kefu.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kefu.shared.LanguageTag;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Accuracy on the split "dev" of langid-sentences (lingua's test texts and NTREX-128), read from
 * the folder named by {@code -Dkefu.data}; skipped without it. Prints what it measured.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanguageQualityTest {

  private static final Set<String> BIG =
      Set.of(
          "zh", "en", "ja", "ko", "de", "fr", "es", "pt", "it", "nl", "ru", "uk", "pl", "tr", "ar",
          "fa", "he", "hi", "bn", "th", "vi", "id", "cs", "sv", "fi", "hu", "ro", "el", "da", "ur");
  private static final Set<String> SHOP =
      Set.of(
          "zh", "en", "ja", "ko", "de", "fr", "es", "pt", "it", "ru", "tr", "ar", "th", "vi", "id");

  private record Example(String text, String language, String kind) {}

  private static final Path LID176 = Path.of("target/models/lid.176.ftz");

  private CombinedLanguageRecogniser recogniser;
  private List<Example> examples;

  @BeforeAll
  void open() throws IOException {
    String data = System.getProperty("kefu.data", "");
    Path file = Path.of(data, "langid-sentences.tsv.gz");
    assumeTrue(
        !data.isEmpty() && Files.exists(file), "needs -Dkefu.data with langid-sentences.tsv.gz");
    assumeTrue(Files.exists(LID176), "needs " + LID176 + ", which ./kefu test fetches");
    examples = read(file);
    recogniser = CombinedLanguageRecogniser.open(LID176);
  }

  @AfterAll
  void close() {
    if (recogniser != null) {
      recogniser.close();
    }
  }

  @Test
  void thirtyBigLanguages_unrestricted() {
    Map<String, Double> accuracy = accuracy(BIG, Set.of());

    assertThat(accuracy.get("sentence")).isGreaterThan(0.95);
    assertThat(accuracy.get("wordpair")).isGreaterThan(0.75);
  }

  @Test
  void fifteenLanguagesOfAShop_restricted() {
    Map<String, Double> accuracy =
        accuracy(SHOP, SHOP.stream().map(LanguageTag::new).collect(Collectors.toSet()));

    assertThat(accuracy.get("sentence")).isGreaterThan(0.98);
    assertThat(accuracy.get("wordpair")).isGreaterThan(0.85);
  }

  @Test
  void chineseAndEnglish_restricted() {
    Map<String, Double> accuracy =
        accuracy(Set.of("zh", "en"), Set.of(LanguageTag.CHINESE, LanguageTag.ENGLISH));

    assertThat(accuracy.values()).allSatisfy(share -> assertThat(share).isGreaterThan(0.97));
  }

  @Test
  void everyLanguageOfTheCollection_unrestricted() {
    Set<String> every = examples.stream().map(Example::language).collect(Collectors.toSet());

    assertThat(accuracy(every, Set.of()).get("sentence")).isGreaterThan(0.7);
  }

  private Map<String, Double> accuracy(Set<String> languages, Set<LanguageTag> allowed) {
    long begun = System.nanoTime();
    List<Example> chosen =
        examples.stream().filter(example -> languages.contains(example.language())).toList();
    Map<String, Double> byKind =
        new TreeMap<>(
            chosen.stream()
                .collect(
                    Collectors.groupingBy(
                        Example::kind,
                        Collectors.averagingDouble(example -> isRight(example, allowed) ? 1 : 0))));
    System.out.printf(
        "%s%d languages, allowed %d, %d texts, %.0f µs each: %s%n",
        recogniser.models().get(1).ready() ? "" : "OpenNLP alone: ",
        languages.size(),
        allowed.size(),
        chosen.size(),
        (System.nanoTime() - begun) / 1e3 / chosen.size(),
        byKind);
    return byKind;
  }

  private boolean isRight(Example example, Set<LanguageTag> allowed) {
    List<LanguageGuess> guesses = recogniser.recognise(example.text(), allowed);
    return !guesses.isEmpty() && guesses.get(0).language().value().equals(example.language());
  }

  private static List<Example> read(Path file) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(line -> line.split("\t"))
          .filter(cells -> cells.length == 4 && cells[3].equals("dev"))
          .map(cells -> new Example(cells[0], language(cells[1]), cells[2]))
          .toList();
    }
  }

  /** As the recogniser names it. */
  private static String language(String label) {
    return switch (label) {
      case "zh-Hant" -> "zh";
      case "nb" -> "no";
      default -> label;
    };
  }
}
