package io.kefu.understanding.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.understanding.IntentScore;
import io.kefu.understanding.model.LabelledText;
import io.kefu.understanding.model.NormalText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The examples that the base release is trained from. */
class TrainingExamplesTest {

  private static final int INTENTS = 65;
  private static final int LEAST = 20;

  private final List<LabelledText> examples = read();

  @Test
  void everyIntent_hasEnoughExamplesInBothLanguages() {
    Map<String, Long> counts =
        examples.stream()
            .collect(
                Collectors.groupingBy(
                    e -> e.language() + " " + e.intent(), TreeMap::new, Collectors.counting()));
    Set<String> intents =
        examples.stream()
            .map(LabelledText::intent)
            .filter(i -> !i.equals(IntentScore.OUT_OF_SCOPE))
            .collect(Collectors.toSet());

    assertThat(intents).hasSize(INTENTS);
    assertThat(counts)
        .hasSize(2 * (INTENTS + 1))
        .allSatisfy((key, n) -> assertThat(n).as(key).isGreaterThanOrEqualTo(LEAST));
  }

  @Test
  void noText_standsTwice() {
    Map<String, String> seen = new HashMap<>();
    List<String> twice = new ArrayList<>();
    for (LabelledText e : examples) {
      String key = e.language() + " " + NormalText.of(e.text()).text().toLowerCase(Locale.ROOT);
      String before = seen.put(key, e.intent());
      if (before != null) {
        twice.add(key + ": " + before + " and " + e.intent());
      }
    }

    assertThat(twice).isEmpty();
  }

  private static List<LabelledText> read() {
    try {
      return new TrainingFolder(Path.of("src/main/training/base")).examples();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
