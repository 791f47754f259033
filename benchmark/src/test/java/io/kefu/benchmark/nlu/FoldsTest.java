package io.kefu.benchmark.nlu;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.benchmark.nlu.Folds.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldsTest {

  private static final List<Example> ROWS =
      IntStream.range(0, 60).mapToObj(i -> new Example("text " + i, "intent" + i % 6)).toList();

  @Test
  void rows_areAskedOnceAndNeverInTheirOwnTraining() {
    List<Example> asked = new ArrayList<>();

    for (int fold = 0; fold < Folds.COUNT; fold++) {
      Fold parted = Folds.rows(ROWS, fold);
      assertThat(parted.trained()).doesNotContainAnyElementsOf(parted.asked()).hasSize(48);
      asked.addAll(parted.asked());
    }

    assertThat(asked).containsExactlyInAnyOrderElementsOf(ROWS);
  }

  @Test
  void intents_areUnknownInOneFoldAndAskedAsOutOfScope() {
    Fold parted = Folds.intents(ROWS, 1);

    assertThat(parted.trained()).extracting(Example::intent).doesNotContain("intent1", "oos");
    assertThat(parted.asked().stream().filter(e -> !e.inScope()))
        .hasSize(10)
        .allSatisfy(e -> assertThat(ROWS).contains(new Example(e.text(), "intent1")));
    assertThat(parted.asked().stream().filter(Example::inScope)).hasSize(10);
  }

  @Test
  void few_takesTheFirstOfEachIntent() {
    assertThat(Folds.few(ROWS, 2)).containsExactlyElementsOf(ROWS.subList(0, 12));
  }
}
