package io.kefu.understanding.internal;

import io.kefu.inference.Embedding;
import io.kefu.inference.EncoderLimits;
import io.kefu.inference.OnnxEncoders;
import io.kefu.inference.TextEncoder;
import io.kefu.shared.LanguageTag;
import io.kefu.understanding.DamagedRelease;
import io.kefu.understanding.model.LabelledText;
import io.kefu.understanding.model.Labels;
import io.kefu.understanding.model.LanguageModel;
import io.kefu.understanding.model.LanguageTrainer;
import io.kefu.understanding.model.LanguageTrainer.Corpus;
import io.kefu.understanding.model.LanguageTrainer.Trained;
import io.kefu.understanding.model.Metrics;
import io.kefu.understanding.model.NgramSpace;
import io.kefu.understanding.model.NormalText;
import io.kefu.understanding.model.Release;
import io.kefu.understanding.model.ReleaseManifest;
import io.kefu.understanding.model.ReleaseManifest.LanguagePart;
import io.kefu.understanding.model.ReleaseManifest.NgramSpaceMark;
import io.kefu.understanding.model.Share;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.io.file.PathUtils;

/**
 * Trains the base release while the application is built: {@code BaseReleaseBuilder EXAMPLES OUTPUT
 * CACHE MODELS NOW}, four folders and the time of the build.
 *
 * <p>Nothing is done where the output already is the release of these examples and this trainer; a
 * release built before is taken from the cache; otherwise it is trained (a few minutes) and put
 * into both.
 */
public final class BaseReleaseBuilder {

  private final TrainingFolder examples;
  private final Path models;
  private final Instant now;

  private BaseReleaseBuilder(TrainingFolder examples, Path models, Instant now) {
    this.examples = examples;
    this.models = models;
    this.now = now;
  }

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 5) {
      throw new IllegalArgumentException(
          "Usage: BaseReleaseBuilder EXAMPLES OUTPUT CACHE MODELS NOW");
    }
    TrainingFolder examples = new TrainingFolder(Path.of(arguments[0]));
    Path output = Path.of(arguments[1]);
    String checksum = examples.checksum(LanguageTrainer.VERSION + " " + NgramSpace.VERSION);
    Path kept = Path.of(arguments[2]).resolve(checksum);
    if (isBuilt(output, checksum)) {
      return;
    }
    if (!isBuilt(kept, checksum)) {
      say("Training the base release; this takes a few minutes and is kept in %s", kept);
      Path models = Path.of(arguments[3]);
      Release release =
          new BaseReleaseBuilder(examples, models, Instant.parse(arguments[4])).build(checksum);
      keep(release, kept);
    }
    copy(kept, output);
  }

  /** Whether the folder holds a whole and undamaged release of that checksum. */
  private static boolean isBuilt(Path folder, String checksum) {
    if (!Files.exists(folder.resolve(ReleaseFolder.MANIFEST))) {
      return false;
    }
    try {
      ReleaseParts parts = ReleaseParts.in(folder);
      return ReleaseFolder.manifest(parts).dataChecksum().equals(checksum)
          && ReleaseFolder.read(parts).manifest().dataChecksum().equals(checksum);
    } catch (DamagedRelease e) {
      return false;
    }
  }

  /** Written beside and moved, so that builds at the same time never see half a release. */
  private static void keep(Release release, Path kept) throws IOException {
    Files.createDirectories(kept.getParent());
    Path half = Files.createTempDirectory(kept.getParent(), "half-");
    ReleaseFolder.write(half, release);
    delete(kept);
    try {
      Files.move(half, kept);
    } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
      delete(half);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    delete(to);
    PathUtils.copyDirectory(from, to);
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      PathUtils.deleteDirectory(folder);
    }
  }

  private Release build(String checksum) throws IOException {
    List<LabelledText> all = examples.examples();
    Labels labels = Labels.of(all.stream().map(LabelledText::intent).toList());
    Map<LanguageTag, List<LabelledText>> byLanguage =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    LabelledText::language,
                    () -> new TreeMap<>((a, b) -> a.value().compareTo(b.value())),
                    Collectors.toList()));
    Map<LanguageTag, LanguageModel> languages = new HashMap<>();
    List<LanguagePart> parts = new ArrayList<>();
    try (OnnxEncoders encoders = OnnxEncoders.open(models, EncoderLimits.standard())) {
      for (Map.Entry<LanguageTag, List<LabelledText>> entry : byLanguage.entrySet()) {
        TextEncoder encoder =
            encoders
                .forLanguage(entry.getKey())
                .orElseThrow(
                    () -> new IllegalStateException("There is no encoder for " + entry.getKey()));
        Trained trained =
            LanguageTrainer.train(corpus(entry.getKey(), labels, entry.getValue(), encoder));
        languages.put(entry.getKey(), trained.model());
        parts.add(LanguagePart.of(trained, entry.getValue().size()));
        report(trained, entry.getValue().size());
      }
    }
    ReleaseManifest manifest =
        new ReleaseManifest(
            ReleaseManifest.FORMAT,
            "base-" + checksum.substring(0, 12),
            now,
            checksum,
            LanguageTrainer.VERSION,
            NgramSpaceMark.current(),
            List.copyOf(parts),
            Map.of());
    return new Release(manifest, labels, languages);
  }

  private static Corpus corpus(
      LanguageTag language, Labels labels, List<LabelledText> texts, TextEncoder encoder) {
    List<float[]> embeddings =
        texts.parallelStream()
            .map(t -> encoder.encodeAll(List.of(NormalText.of(t.text()).text())).get(0))
            .map(Embedding::vector)
            .toList();
    return new Corpus(language, labels, texts, embeddings, encoder.space());
  }

  private static void report(Trained trained, int examples) {
    String language = trained.model().language().value();
    say("%s: %d examples, three-fold cross-validation", language, examples);
    report("with encoder", trained.full());
    report("n-grams alone", trained.lexical());
    Map<String, Long> confusions =
        trained.mistakes().stream()
            .collect(
                Collectors.groupingBy(
                    m -> m.text().intent() + " taken for " + m.taken(), Collectors.counting()));
    confusions.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(10)
        .forEach(c -> say("    %3d %s", c.getValue(), c.getKey()));
  }

  private static void report(String ensemble, Metrics m) {
    Function<Share, String> share =
        s ->
            String.format(
                Locale.ROOT,
                "%.1f %% (%.1f to %.1f)",
                100 * s.value(),
                100 * s.low(),
                100 * s.high());
    say(
        "  %s: accuracy in scope %s, as served %s, macro-F1 %.3f, out-of-scope recall %s, refused"
            + " in scope %s",
        ensemble,
        share.apply(m.accuracy()),
        share.apply(m.served()),
        m.macroF1(),
        share.apply(m.outOfScopeRecall()),
        share.apply(m.refusedInScope()));
  }

  private static void say(String text, Object... values) {
    System.out.printf(Locale.ROOT, text + "%n", values);
  }
}
