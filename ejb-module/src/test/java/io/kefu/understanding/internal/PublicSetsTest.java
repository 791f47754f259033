package io.kefu.understanding.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kefu.inference.EncodedText;
import io.kefu.inference.EncoderLimits;
import io.kefu.inference.OnnxEncoders;
import io.kefu.inference.TextEncoder;
import io.kefu.shared.LanguageTag;
import io.kefu.understanding.IntentScore;
import io.kefu.understanding.model.BiLstm;
import io.kefu.understanding.model.Judgement;
import io.kefu.understanding.model.LabelledText;
import io.kefu.understanding.model.Labels;
import io.kefu.understanding.model.LanguageModel;
import io.kefu.understanding.model.LanguageTrainer;
import io.kefu.understanding.model.LanguageTrainer.Corpus;
import io.kefu.understanding.model.NormalText;
import io.kefu.understanding.model.TrainingWatch;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the recipe {@code fast} makes of public intent sets, each trained on its part {@code train}
 * alone, from the folder named by {@code -Dkefu.data}. Takes some ten minutes the first time, so
 * only with {@code -Dkefu.sets=yes}; vectors are kept in {@code target/public-sets}. Prints what it
 * measured; fails below the floors.
 *
 * <p>With {@code -Dkefu.trainer=FOLDER}, the folder {@code lib/trainer} of a server, the recipe is
 * {@code accurate}; some twenty minutes for BANKING77. {@code -Dkefu.set=NAME} asks one set alone,
 * {@code -Dkefu.part=test} another part.
 */
@EnabledIfSystemProperty(named = "kefu.sets", matches = "yes")
class PublicSetsTest {

  private static final LabelledTexts NONE = new LabelledTexts(List.of(), List.of());

  /** Rows of a set with their vectors. */
  private record LabelledTexts(List<LabelledText> texts, List<float[]> vectors) {}

  /** What came out for one row. */
  private record Row(boolean inScope, boolean right, Judgement judgement, String truth) {}

  @ParameterizedTest
  @CsvSource({
    "intent-en-banking77, dev, 93",
    "intent-en-clinc150-oos, dev, 96.5",
    "intent-en-hwu64, test, 91",
    "intent-zh-cais, test, 94",
    "intent-zh-smp2019, dev, 90",
    "intent-en-hint3-curekart, test, 87"
  })
  void publicSet_isUnderstood(String set, String part, double floor) throws IOException {
    Path file = Path.of(System.getProperty("kefu.data", "")).resolve(set + ".tsv.gz");
    assumeTrue(set.contains(System.getProperty("kefu.set", set)), "another set is asked");
    assumeTrue(Files.exists(file), "needs -Dkefu.data with " + set + ".tsv.gz");
    LanguageTag language = new LanguageTag(set.split("-")[1]);
    try (OnnxEncoders encoders =
        OnnxEncoders.open(Path.of("target/models"), EncoderLimits.standard())) {
      TextEncoder encoder = encoders.forLanguage(language).orElseThrow();
      LabelledTexts train = rows(file, "train", encoder, language);
      LabelledTexts asked = rows(file, System.getProperty("kefu.part", part), encoder, language);
      Labels labels = Labels.of(train.texts.stream().map(LabelledText::intent).toList());
      long before = cpu();
      Corpus corpus =
          new Corpus(language, labels, train.texts, train.vectors, encoder.space())
              .withBackground(texts -> vectors(texts, encoder));
      LanguageModel model = trained(corpus, encoder);
      double seconds = (cpu() - before) / 1e9;
      List<Row> rows =
          IntStream.range(0, asked.texts.size())
              .mapToObj(i -> row(model, encoder, asked.texts.get(i)))
              .toList();

      System.out.printf("%n%s, %s: %s; trained in %.0f CPU s%n", set, part, shown(rows), seconds);
      assertThat(accuracy(rows)).isGreaterThan(floor);
    }
  }

  private static LanguageModel trained(Corpus corpus, TextEncoder encoder) throws IOException {
    String trainer = System.getProperty("kefu.trainer", "");
    if (trainer.isEmpty()) {
      return LanguageTrainer.train(corpus).model();
    }
    try (HeadRoom room = HeadRoom.open(Path.of("target/public-heads"), encoder.dimension())) {
      List<String> texts =
          corpus.texts().stream().map(t -> NormalText.of(t.text()).text()).toList();
      for (String text : texts) {
        room.put(text, encoder.encodeAllTokens(List.of(text), BiLstm.MOST_TOKENS).get(0).states());
      }
      LanguageTrainer.Trained trained =
          LanguageTrainer.train(
              corpus,
              Optional.of(
                  room.training(
                      texts,
                      new ChildTrainer(ChildTrainer.classPath(Path.of(trainer))),
                      share -> {},
                      () -> false)),
              TrainingWatch.NOBODY);
      System.out.println(trained.model().full().voices());
      System.out.println("cross-validated: " + trained.full().accuracy());
      return trained.model();
    }
  }

  private static Row row(LanguageModel model, TextEncoder encoder, LabelledText text) {
    NormalText normal = NormalText.of(text.text());
    EncodedText encoded = ModelEncoding.inBackground(encoder, model, List.of(normal.text())).get(0);
    Judgement judgement = model.judge(ModelEncoding.features(model, normal, Optional.of(encoded)));
    return new Row(
        !text.intent().equals(IntentScore.OUT_OF_SCOPE),
        judgement.best().name().equals(text.intent()),
        judgement,
        text.intent());
  }

  // ---- figures

  private static String shown(List<Row> rows) {
    String shown =
        "%d rows, in scope %.2f %% right, %.1f %% refused"
            .formatted(rows.size(), accuracy(rows), 100 * refused(rows, true));
    return rows.stream().allMatch(Row::inScope)
        ? shown
        : shown
            + "; out of scope %.1f %% caught, %.1f %% at 95 %% kept, MCC %.3f"
                .formatted(100 * refused(rows, false), 100 * caughtAt95(rows), correlation(rows));
  }

  private static double accuracy(List<Row> rows) {
    return 100
        * rows.stream().filter(Row::inScope).mapToInt(r -> r.right ? 1 : 0).average().orElse(0);
  }

  private static double refused(List<Row> rows, boolean inScope) {
    return rows.stream()
        .filter(r -> r.inScope == inScope)
        .mapToInt(r -> r.judgement.inScope() ? 0 : 1)
        .average()
        .orElse(0);
  }

  private static double caughtAt95(List<Row> rows) {
    double[] kept = probabilities(rows, true);
    double least = kept[kept.length / 20];
    double[] out = probabilities(rows, false);
    return Arrays.stream(out).filter(p -> p < least).count() / (double) out.length;
  }

  private static double[] probabilities(List<Row> rows, boolean inScope) {
    return rows.stream()
        .filter(r -> r.inScope == inScope)
        .mapToDouble(r -> r.judgement.inScopeProbability())
        .sorted()
        .toArray();
  }

  /** Matthews' correlation over all labels, out of scope being one (Gorodkin, 2004). */
  private static double correlation(List<Row> rows) {
    Map<String, Integer> meant = new TreeMap<>();
    Map<String, Integer> served = new TreeMap<>();
    double right = 0;
    for (Row row : rows) {
      meant.merge(row.truth, 1, Integer::sum);
      served.merge(row.judgement.served(), 1, Integer::sum);
      right += row.judgement.served().equals(row.truth) ? 1 : 0;
    }
    double n = rows.size();
    double both =
        meant.entrySet().stream()
            .mapToDouble(e -> (double) e.getValue() * served.getOrDefault(e.getKey(), 0))
            .sum();
    double spread = Math.sqrt((n * n - squares(served)) * (n * n - squares(meant)));
    return spread == 0 ? 0 : (right * n - both) / spread;
  }

  private static double squares(Map<String, Integer> counts) {
    return counts.values().stream().mapToDouble(c -> (double) c * c).sum();
  }

  // ---- rows

  private static LabelledTexts rows(
      Path file, String part, TextEncoder encoder, LanguageTag language) throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(new FileInputStream(file.toFile())), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .filter(cells -> cells[3].equals(part))
          .map(cells -> new LabelledText(cells[0], label(cells[1]), language))
          .forEach(texts::add);
    }
    return texts.isEmpty() ? NONE : new LabelledTexts(texts, vectors(texts, encoder));
  }

  private static String label(String intent) {
    return intent.equals("oos") ? IntentScore.OUT_OF_SCOPE : intent;
  }

  private static List<float[]> vectors(List<LabelledText> texts, TextEncoder encoder) {
    try {
      VectorStore store =
          VectorStore.open(Path.of("target/public-sets"), encoder.space(), encoder.dimension());
      List<float[]> vectors = new ArrayList<>();
      for (LabelledText text : texts) {
        String normal = NormalText.of(text.text()).text();
        float[] vector =
            store.find(normal).orElseGet(() -> encoder.encodeAll(List.of(normal)).get(0).vector());
        store.put(normal, vector);
        vectors.add(vector);
      }
      store.save();
      return vectors;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
