package io.kefu.learning.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kefu.learning.Evaluation.Confusion;
import io.kefu.learning.Evaluation.IntentFigures;
import org.junit.jupiter.api.Test;

class ScoresTest {

  /** Ten utterances, of which seven are taken for what they mean. */
  private final Scores scores = new Scores();

  {
    add("track", "track", 3);
    add("track", "cancel", 1);
    add("cancel", "cancel", 2);
    add("out_of_scope", "out_of_scope", 2);
    add("out_of_scope", "track", 1);
    add("size", "greeting", 1);
  }

  private void add(String meant, String taken, int times) {
    for (int i = 0; i < times; i++) {
      scores.add(meant, taken);
    }
  }

  @Test
  void accuracy_countsEverything() {
    assertThat(scores.accuracy().value()).isEqualTo(0.7);
    assertThat(scores.accuracy().cases()).isEqualTo(10);
    assertThat(scores.inScopeAccuracy().value()).isCloseTo(5.0 / 7, within(1e-9));
    assertThat(scores.outOfScopeRecall().value()).isCloseTo(2.0 / 3, within(1e-9));
  }

  @Test
  void intents_haveTheirFigures() {
    assertThat(scores.intents())
        .contains(
            new IntentFigures("track", 0.75, 0.75, 0.75, 4),
            new IntentFigures("cancel", 2.0 / 3, 1, 0.8, 2),
            new IntentFigures("size", 0, 0, 0, 1),
            new IntentFigures("greeting", 0, 0, 0, 0));
  }

  @Test
  void macroF1_isTheMeanOverWhatWasMeant() {
    assertThat(scores.macroF1()).isCloseTo((0.75 + 0.8 + 0.8 + 0) / 4, within(1e-9));
  }

  @Test
  void confusions_areByFrequencyThenName() {
    add("size", "greeting", 1);

    assertThat(scores.confusions(2))
        .containsExactly(
            new Confusion("size", "greeting", 2), new Confusion("out_of_scope", "track", 1));
  }

  @Test
  void nothing_hasNoFigures() {
    Scores none = new Scores();

    assertThat(none.accuracy().cases()).isZero();
    assertThat(none.macroF1()).isZero();
    assertThat(none.intents()).isEmpty();
  }
}
