package io.kefu.learning.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.learning.Evaluation;
import io.kefu.learning.EvaluationOrder;
import io.kefu.learning.EvaluationOrder.Judged;
import io.kefu.privacy.ProtectedText;
import io.kefu.shared.LanguageTag;
import io.kefu.shared.ShopScope;
import io.kefu.understanding.Emotion;
import io.kefu.understanding.IntentScore;
import io.kefu.understanding.Understanding;
import io.kefu.understanding.Utterance;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExaminationTest {

  private final Examination desk =
      new Examination(
          ExaminationTest::understand,
          (text, region) -> new ProtectedText(text.replace('7', '*'), List.of()),
          new LearningRoom.TwoShops());

  @Test
  void examples_areCountedAsTheyWouldBeServed() {
    Evaluation evaluation =
        evaluate(
            judged("track it", "track", "en"),
            judged("cancel it", "cancel", "en"),
            judged("查物流", "track", "zh"),
            judged("讲笑话", "out_of_scope", null));

    assertThat(evaluation.release()).isEqualTo("named");
    assertThat(evaluation.accuracy().value()).isEqualTo(0.5);
    assertThat(evaluation.outOfScopeRecall().value()).isEqualTo(1);
    assertThat(evaluation.languages())
        .extracting(Evaluation.LanguageScore::code, s -> s.accuracy().value())
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("en", 0.5),
            org.assertj.core.api.Assertions.tuple("zh", 0.5));
    assertThat(evaluation.confusions())
        .containsExactly(
            new Evaluation.Confusion("cancel", "track", 1),
            new Evaluation.Confusion("track", "out_of_scope", 1));
    assertThat(evaluation.degraded()).isEqualTo(2);
    assertThat(evaluation.latency().p99()).isGreaterThanOrEqualTo(evaluation.latency().p50());
  }

  @Test
  void personalValues_areMaskedBeforehand() {
    Evaluation evaluation = evaluate(judged("track 7", "masked", "en"));

    assertThat(evaluation.accuracy().value()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 2", "0.99, 4", "0.25, 1", "1, 4"})
  void quantile_isATimeThatWasMeasured(double share, double millis) {
    long[] sorted = {1_000_000, 2_000_000, 3_000_000, 4_000_000};

    assertThat(Examination.quantile(sorted, share)).isEqualTo(millis);
  }

  private Evaluation evaluate(Judged... examples) {
    return ShopScope.call(
        LearningRoom.TEA,
        () -> desk.evaluate(new EvaluationOrder(Optional.of("named"), List.of(examples))));
  }

  private static Judged judged(String text, String intent, String language) {
    return new Judged(text, intent, Optional.ofNullable(language).map(LanguageTag::new));
  }

  /** English is about tracking, Chinese is out of scope. */
  private static Understanding understand(Utterance utterance) {
    String text = utterance.text().masked();
    boolean english = text.charAt(0) < 128;
    String intent = text.contains("*") ? "masked" : "track";
    return new Understanding(
        english ? LanguageTag.ENGLISH : LanguageTag.CHINESE,
        List.of(new IntentScore(intent, 0.9)),
        List.of(new IntentScore(intent, 0.9)),
        english,
        0.9,
        List.of(),
        Emotion.NEUTRAL,
        Optional.empty(),
        utterance.release().orElseThrow(),
        !english);
  }
}
