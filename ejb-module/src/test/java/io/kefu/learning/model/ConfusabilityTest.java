package io.kefu.learning.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kefu.learning.ConfusedPair.Proposal;
import io.kefu.learning.ConfusionMatrix;
import io.kefu.learning.model.Confusability.Confused;
import io.kefu.shared.LanguageTag;
import io.kefu.understanding.IntentScore;
import io.kefu.understanding.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfusabilityTest {

  private final List<Verdict> verdicts = new ArrayList<>();

  @Test
  void mistakesSpreadEvenly_nameNoPair() {
    List<String> intents = List.of("a", "b", "c", "d", "e");
    for (String meant : intents) {
      said(meant, meant, 20, 0.9);
      intents.stream().filter(i -> !i.equals(meant)).forEach(taken -> said(meant, taken, 1, 0.5));
    }

    assertThat(Confusability.of(verdicts)).isEmpty();
  }

  @Test
  void oneDirectionOfManyMistakes_isToBeSeparated() {
    others();
    said("refund", "refund", 40, 0.9);
    said("return", "return", 40, 0.9);
    said("return", "refund", 6, 0.6);

    assertThat(Confusability.of(verdicts))
        .singleElement()
        .satisfies(
            pair -> {
              assertThat(pair.first()).isEqualTo("return");
              assertThat(pair.second()).isEqualTo("refund");
              assertThat(pair.firstAsSecond()).isEqualTo(6);
              assertThat(pair.firstExamples()).isEqualTo(46);
              assertThat(pair.proposal()).isEqualTo(Proposal.SEPARATE);
            });
  }

  @Test
  void intentsMixedUpBothWays_areToBeMerged() {
    others();
    said("refund", "refund", 10, 0.9);
    said("return", "return", 10, 0.9);
    said("return", "refund", 8, 0.6);
    said("refund", "return", 7, 0.6);

    assertThat(Confusability.of(verdicts))
        .extracting(Confused::proposal)
        .containsExactly(Proposal.MERGE);
  }

  @Test
  void mistakesOfGreatConfidence_doubtTheLabels() {
    others();
    said("refund", "refund", 40, 0.9);
    said("return", "return", 40, 0.9);
    said("return", "refund", 3, 0.97);
    said("return", "refund", 2, 0.6);

    Confused pair = Confusability.of(verdicts).get(0);

    assertThat(pair.proposal()).isEqualTo(Proposal.RELABEL);
    assertThat(pair.suspects()).isEqualTo(3);
    assertThat(pair.mistakes()).extracting(Verdict::confidence).startsWith(0.97, 0.97, 0.97, 0.6);
  }

  @Test
  void refusalsInVain_areAMatterOfScope() {
    others();
    said("greeting", "greeting", 20, 0.9);
    said("greeting", IntentScore.OUT_OF_SCOPE, 10, 0.6);
    said(IntentScore.OUT_OF_SCOPE, IntentScore.OUT_OF_SCOPE, 30, 0.9);

    assertThat(Confusability.of(verdicts))
        .extracting(Confused::proposal)
        .containsExactly(Proposal.SCOPE);
  }

  @Test
  void oneMistake_isNeverTold() {
    others();
    said("refund", "return", 1, 0.99);

    assertThat(Confusability.of(verdicts)).isEmpty();
  }

  @Test
  void nothingJudged_namesNoPair() {
    assertThat(Confusability.of(List.of())).isEmpty();
  }

  @Test
  void matrix_countsWhatEachIntentWasTakenFor() {
    others();
    said("refund", "refund", 30, 0.9);
    said("return", "return", 30, 0.9);
    said("return", "refund", 8, 0.6);
    said("return", "other-1", 1, 0.6);

    ConfusionMatrix matrix = Confusability.matrix(verdicts, Confusability.of(verdicts));

    assertThat(matrix.rows())
        .containsExactly(
            new ConfusionMatrix.Row("return", 39, List.of(30, 8)),
            new ConfusionMatrix.Row("refund", 30, List.of(0, 30)));
  }

  @Test
  void intentsOfTheMatrix_standBesideWhatTheyAreConfusedWith() {
    others();
    confused("a", "b", 20);
    confused("x", "y", 18);
    confused("c", "a", 16);
    confused("z", "y", 14);
    confused("c", "d", 12);

    assertThat(Confusability.matrix(verdicts, Confusability.of(verdicts)).intents())
        .containsExactly("b", "a", "c", "d", "x", "y", "z");
  }

  @Test
  void matrixOfManyIntents_keepsThoseThatAreConfusedMost() {
    for (int i = 0; i < 30; i++) {
      confused("meant-" + i, "taken-" + i, 10 + i);
    }

    ConfusionMatrix matrix = Confusability.matrix(verdicts, Confusability.of(verdicts));

    assertThat(matrix.rows()).hasSize(ConfusionMatrix.MOST_INTENTS - 1);
    assertThat(matrix.intents()).startsWith("meant-29", "taken-29").doesNotContain("meant-0");
  }

  @Test
  void nothingConfused_isAnEmptyMatrix() {
    others();

    assertThat(Confusability.matrix(verdicts, List.of())).isEqualTo(ConfusionMatrix.EMPTY);
  }

  /** Two or more where one is expected: 1 - 2/e. */
  @Test
  void tailOfPoisson_isExact() {
    assertThat(Confusability.atLeast(2, 1)).isCloseTo(1 - 2 / Math.E, within(1e-12));
    assertThat(Confusability.atLeast(0, 3)).isEqualTo(1);
  }

  private void others() {
    for (int i = 0; i < 10; i++) {
      said("other-" + i, "other-" + i, 30, 0.9);
    }
  }

  private void confused(String meant, String taken, int times) {
    said(meant, meant, 60, 0.9);
    said(taken, taken, 60, 0.9);
    said(meant, taken, times, 0.6);
  }

  private void said(String meant, String taken, int times, double confidence) {
    for (int i = 0; i < times; i++) {
      verdicts.add(new Verdict(LanguageTag.CHINESE, verdicts.size() + 1, meant, taken, confidence));
    }
  }
}
