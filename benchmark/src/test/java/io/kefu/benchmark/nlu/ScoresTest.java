package io.kefu.benchmark.nlu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kefu.benchmark.nlu.Outcome.Prediction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScoresTest {

  @Test
  void accuracy_countsTextsInScopeOnly() {
    List<Example> truth = examples("refund", "refund", "parcel", "oos");
    List<Prediction> predictions =
        List.of(said("refund", 1), said("parcel", 1), said("parcel", 0), said("refund", 1));

    assertThat(Scores.accuracy(truth, predictions)).isEqualTo(2 / 3.0);
  }

  @Test
  void ninetyFivePerCentKept_oneOfTwentyIsGivenUp() {
    List<Example> truth = new ArrayList<>();
    List<Prediction> predictions = new ArrayList<>();
    for (int i = 1; i <= 20; i++) {
      truth.add(new Example("in", "refund"));
      predictions.add(said("refund", i));
    }
    // Below the second lowest of the kept, equal to it, and above it.
    Stream.of(1.5, 2.0, 30.0)
        .forEach(
            score -> {
              truth.add(new Example("out", "oos"));
              predictions.add(said("refund", score));
            });

    assertThat(Scores.rejectedAtKept(0.95, truth, predictions)).isEqualTo(1 / 3.0);
    assertThat(Scores.rejectedAtKept(1, truth, predictions)).isZero();
    assertThat(Scores.rejectedAtKept(0.9, truth, predictions)).isEqualTo(2 / 3.0);
  }

  @Test
  void threshold_servesWhatReachesIt() {
    List<Prediction> predictions = List.of(said("refund", 0.5), said("parcel", 0.49));

    assertThat(Scores.served(predictions, 0.5)).containsExactly("refund", "oos");
  }

  /** Of two classes the coefficient is the usual one: (TP·TN − FP·FN) over the root of the sums. */
  @Test
  void twoClasses_areMatthewsOwnFormula() {
    List<Example> truth = examples(counted("yes", 6, "no", 4));
    List<String> served =
        Stream.of(counted("yes", 5, "no", 1), counted("yes", 1, "no", 3))
            .flatMap(Stream::of)
            .toList();

    double expected = (5 * 3 - 1 * 1) / Math.sqrt(6 * 6 * 4 * 4.0);
    assertThat(Scores.mcc(truth, served)).isCloseTo(expected, within(1e-12));
  }

  /** Covariances by hand: 7 right of 10, truths 5, 3, 2, served 4, 3, 3. */
  @Test
  void threeClasses_areGorodkins() {
    List<Example> truth = examples(counted("a", 5, "b", 3, "c", 2));
    List<String> served = List.of("a", "a", "a", "b", "c", "b", "b", "a", "c", "c");

    double expected = (7 * 10 - (5 * 4 + 3 * 3 + 2 * 3)) / Math.sqrt((100 - 38) * (100 - 34.0));
    assertThat(Scores.mcc(truth, served)).isCloseTo(expected, within(1e-12));
  }

  @Test
  void everythingRight_isOne() {
    assertThat(Scores.mcc(examples("a", "b", "oos"), List.of("a", "b", "oos")))
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void everythingRejected_tellsNothing() {
    assertThat(Scores.mcc(examples("a", "b", "oos"), List.of("oos", "oos", "oos"))).isZero();
  }

  @Test
  void bestThreshold_partsScopeFromTheRest() {
    List<Example> truth = examples("a", "b", "oos", "oos");
    List<Prediction> predictions =
        List.of(said("a", 0.9), said("b", 0.6), said("a", 0.5), said("b", 0.1));

    assertThat(Scores.bestThreshold(truth, predictions)).isEqualTo(0.6);
  }

  private static Prediction said(String intent, double score) {
    return new Prediction(intent, score);
  }

  private static List<Example> examples(String... intents) {
    return Stream.of(intents).map(intent -> new Example("text", intent)).toList();
  }

  private static String[] counted(Object... intentAndCount) {
    return IntStream.range(0, intentAndCount.length / 2)
        .boxed()
        .flatMap(
            i ->
                IntStream.range(0, (int) intentAndCount[2 * i + 1])
                    .mapToObj(n -> (String) intentAndCount[2 * i]))
        .toArray(String[]::new);
  }
}
