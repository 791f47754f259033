package io.kefu.understanding.internal;

import io.kefu.shared.LanguageTag;
import io.kefu.understanding.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code LANG/verdicts.tsv} in the folder of a shop's release: for each example that was judged,
 * its row in the training set, its label, what it was taken for and with which confidence. For
 * people only, so the manifest does not speak of it, and a release without it serves all the same.
 * Texts stay in the training set.
 */
final class Verdicts {

  private static final String FILE = "verdicts.tsv";

  private Verdicts() {}

  static void write(Path folder, LanguageTag language, List<Verdict> verdicts) throws IOException {
    List<String> lines =
        verdicts.stream()
            .map(
                v ->
                    String.format(
                        Locale.ROOT,
                        "%d\t%s\t%s\t%.4f",
                        v.row(),
                        v.intent(),
                        v.taken(),
                        v.confidence()))
            .toList();
    Files.write(folder.resolve(language.value()).resolve(FILE), lines, StandardCharsets.UTF_8);
  }

  /**
   * @return by language and row; empty if the folder has none, or one of them cannot be read
   */
  static Optional<List<Verdict>> read(Path folder) {
    List<Verdict> all = new ArrayList<>();
    try (Stream<Path> inside = Files.list(folder)) {
      List<Path> told = inside.filter(part -> Files.exists(part.resolve(FILE))).sorted().toList();
      for (Path part : told) {
        LanguageTag language = new LanguageTag(part.getFileName().toString());
        for (String line : Files.readAllLines(part.resolve(FILE), StandardCharsets.UTF_8)) {
          all.add(verdict(language, line.split("\t", -1)));
        }
      }
    } catch (IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      return Optional.empty();
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(all));
  }

  private static Verdict verdict(LanguageTag language, String[] cells) {
    return new Verdict(
        language, Integer.parseInt(cells[0]), cells[1], cells[2], Double.parseDouble(cells[3]));
  }
}
