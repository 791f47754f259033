package io.kefu.understanding.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.shared.LanguageTag;
import io.kefu.understanding.model.BiLstm;
import io.kefu.understanding.model.BiLstm.Direction;
import io.kefu.understanding.model.Features;
import io.kefu.understanding.model.HeadTraining;
import io.kefu.understanding.model.LabelledText;
import io.kefu.understanding.model.Labels;
import io.kefu.understanding.model.LanguageModel;
import io.kefu.understanding.model.LanguageTrainer;
import io.kefu.understanding.model.LanguageTrainer.Corpus;
import io.kefu.understanding.model.LanguageTrainer.Trained;
import io.kefu.understanding.model.NormalText;
import io.kefu.understanding.model.Release;
import io.kefu.understanding.model.ReleaseManifest;
import io.kefu.understanding.model.ReleaseManifest.LanguagePart;
import io.kefu.understanding.model.ReleaseManifest.NgramSpaceMark;
import io.kefu.understanding.model.TrainingWatch;
import io.kefu.understanding.model.Voice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A head joins a release if it helps, is kept in its folder, and serves. */
class HeadInReleaseTest {

  private static final int LABELS = 9;
  private static final int UNITS = 32;
  private static final int TEXTS = 300;

  @TempDir private Path folder;

  @Test
  void headThatKnowsMore_joinsAndServes() throws IOException {
    Trained trained = train(new Told(10));

    Release release = release(trained);
    ReleaseFolder.write(folder, release);
    LanguageModel read =
        ReleaseFolder.read(ReleaseParts.in(folder)).model(LanguageTag.ENGLISH).orElseThrow();
    NormalText text = NormalText.of("nothing known");
    float[] vector = noise(new Random(1));
    float[][] states = {oneHot(3)};
    Features whole = read.features(text, vector, states);

    assertThat(trained.full().accuracy().value()).isGreaterThan(0.95);
    assertThat(read.full().voices()).extracting(Voice::member).contains(BiLstm.NAME);
    assertThat(read.judge(whole)).isEqualTo(trained.model().judge(whole));
    assertThat(read.judge(whole).best().name()).isEqualTo(release.labels().name(3));
    assertThat(read.judge(read.features(text, vector)))
        .as("without the states of the tokens")
        .isEqualTo(read.lexical().judge(read.features(text, null)));
  }

  @Test
  void headThatKnowsNothing_isLeftOutAsIfNeverTrained() throws IOException {
    Release without = release(LanguageTrainer.train(corpus()));
    Release with = release(train(new Told(0)));

    ReleaseFolder.write(folder.resolve("without"), without);
    ReleaseFolder.write(folder.resolve("with"), with);

    assertThat(with.model(LanguageTag.ENGLISH).orElseThrow().head()).isEmpty();
    assertThat(folder.resolve("with/manifest.json"))
        .hasSameTextualContentAs(folder.resolve("without/manifest.json"));
  }

  private static Trained train(HeadTraining heads) {
    return LanguageTrainer.train(corpus(), Optional.of(heads), TrainingWatch.NOBODY);
  }

  /** Texts of which every other says what it is; vectors that say nothing. */
  private static Corpus corpus() {
    Random random = new Random(5);
    List<LabelledText> texts = new ArrayList<>();
    List<float[]> vectors = new ArrayList<>();
    for (int i = 0; i < TEXTS; i++) {
      texts.add(
          new LabelledText(
              (i / LABELS % 2 == 0 ? "clear" + i % (LABELS - 1) : "dull")
                  + " word"
                  + random.nextInt(50),
              "intent" + i % (LABELS - 1),
              LanguageTag.ENGLISH));
      vectors.add(noise(random));
    }
    return new Corpus(LanguageTag.ENGLISH, labels(), texts, vectors, "test");
  }

  private static Labels labels() {
    List<String> intents = new ArrayList<>();
    for (int i = 0; i < LABELS - 1; i++) {
      intents.add("intent" + i);
    }
    return Labels.of(intents);
  }

  private static float[] noise(Random random) {
    float[] vector = new float[LABELS];
    for (int j = 0; j < vector.length; j++) {
      vector[j] = (float) random.nextGaussian() / LABELS;
    }
    return vector;
  }

  private static float[] oneHot(int label) {
    float[] state = new float[LABELS];
    state[label] = 1;
    return state;
  }

  private static Release release(Trained trained) {
    ReleaseManifest manifest =
        new ReleaseManifest(
            ReleaseManifest.FORMAT,
            "of-test",
            Instant.parse("2026-03-01T08:00:00Z"),
            "",
            LanguageTrainer.VERSION_WITH_HEAD,
            NgramSpaceMark.current(),
            List.of(LanguagePart.of(trained, TEXTS)),
            Map.of());
    return new Release(manifest, labels(), Map.of(LanguageTag.ENGLISH, trained.model()));
  }

  /**
   * Heads that read the label off the first token.
   *
   * @param loudness 0: they say nothing
   */
  private static final class Told implements HeadTraining {
    private final float loudness;
    private int[] truth = new int[0];

    Told(float loudness) {
      this.loudness = loudness;
    }

    @Override
    public List<BiLstm> fit(int[] truth, int labels, List<int[]> parts) {
      this.truth = truth.clone();
      float[] linear = new float[(LABELS + 4 * UNITS) * LABELS];
      for (int k = 0; k < LABELS; k++) {
        linear[k * LABELS + k] = loudness;
      }
      BiLstm head = new BiLstm(LABELS, LABELS, still(), still(), linear, new float[LABELS]);
      return parts.stream().map(part -> head).toList();
    }

    private static Direction still() {
      return new Direction(
          new float[LABELS * 4 * UNITS], new float[UNITS * 4 * UNITS], new float[4 * UNITS]);
    }

    @Override
    public float[][] states(int text) {
      return new float[][] {oneHot(truth[text])};
    }
  }
}
