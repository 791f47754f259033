package io.kefu.understanding.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kefu.shared.LanguageTag;
import io.kefu.understanding.model.LanguageTrainer.Corpus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrainingWatchTest {

  private static final int EXAMPLES = 3_000;

  private final List<Double> told = Collections.synchronizedList(new ArrayList<>());

  @Test
  void progress_growsToOne() {
    LanguageTrainer.train(corpus(), watch(2));

    assertThat(told).hasSizeGreaterThan(20).isSorted().endsWith(1.0);
    assertThat(told.get(0)).isBetween(0.0, 0.1);
  }

  @Test
  void stopped_endsWithoutResult() {
    assertThatThrownBy(() -> LanguageTrainer.train(corpus(), watch(0.3)))
        .isInstanceOf(TrainingStopped.class);

    assertThat(told).allSatisfy(share -> assertThat(share).isLessThan(0.5));
  }

  /** Stops when it is told of so much progress. */
  private TrainingWatch watch(double stopAt) {
    return new TrainingWatch() {
      @Override
      public void progress(double share) {
        told.add(share);
      }

      @Override
      public boolean stopped() {
        return !told.isEmpty() && told.get(told.size() - 1) >= stopAt;
      }
    };
  }

  private static Corpus corpus() {
    Random random = new Random(5);
    List<LabelledText> texts = new ArrayList<>();
    List<float[]> embeddings = new ArrayList<>();
    List<String> intents = List.of("return", "deliver", "pay", "out_of_scope");
    for (int i = 0; i < EXAMPLES; i++) {
      String intent = intents.get(i % intents.size());
      texts.add(new LabelledText(intent + " number " + i, intent, LanguageTag.ENGLISH));
      embeddings.add(
          new float[] {
            i % 4 + (float) random.nextGaussian(),
            (float) random.nextGaussian(),
            1,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0
          });
    }
    return new Corpus(LanguageTag.ENGLISH, Labels.of(intents), texts, embeddings, "test");
  }
}
