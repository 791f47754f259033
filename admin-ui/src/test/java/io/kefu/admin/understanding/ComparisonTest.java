package io.kefu.admin.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.admin.frame.Labels;
import io.kefu.admin.frame.Tongue;
import io.kefu.admin.understanding.Comparison.Line;
import io.kefu.admin.understanding.Comparison.Shown;
import io.kefu.shared.LanguageTag;
import io.kefu.understanding.LanguageFigures;
import io.kefu.understanding.Measured;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

  private static final Measured NONE = new Measured(0, 0, 0, 0);

  private final Labels labels =
      new Labels(
          new Tongue(null) {
            @Override
            public Locale getLocale() {
              return Locale.ENGLISH;
            }
          },
          null);

  @ParameterizedTest
  @CsvSource({
    "0.95, 0.90, better, +5.0%, true",
    "0.90, 0.95, worse, −5.0%, true",
    "0.92, 0.91, better, +1.0%, false",
    "0.90, 0.9001, same, ±0, false",
  })
  void rightAnswers_areBetterWhenMore(
      double mine, double theirs, String tone, String difference, boolean sure) {
    Line line = line("served", figures(around(mine), NONE), figures(around(theirs), NONE));

    assertThat(line.tone()).isEqualTo(tone);
    assertThat(line.difference()).isEqualTo(difference);
    assertThat(line.sure()).isEqualTo(sure);
  }

  @Test
  void refusals_areBetterWhenFewer() {
    LanguageFigures few = figures(around(0.02), NONE);
    LanguageFigures many = figures(around(0.1), NONE);

    assertThat(line("refused-in-scope", few, many).tone()).isEqualTo("better");
    assertThat(line("refused-in-scope", many, few).tone()).isEqualTo("worse");
  }

  @Test
  void whatHadNoCases_isNotCompared() {
    Line line = line("out-of-scope-recall", figures(around(0.9), NONE), figures(around(0.9), NONE));

    assertThat(line.mine()).isEqualTo(new Shown("–", ""));
    assertThat(line.difference()).isEmpty();
  }

  @Test
  void withoutAnotherRelease_figuresStandAlone() {
    Line line = line("served", figures(around(0.9), NONE), null);

    assertThat(line.mine()).isEqualTo(new Shown("90.0%", "88.0% – 92.0%"));
    assertThat(line.theirs()).isNull();
    assertThat(line.tone()).isEmpty();
  }

  @Test
  void intentThatOneDidNotLearn_isNotCompared() {
    Line line = Comparison.line(labels, "refund", around(0.9), NONE, true);

    assertThat(line.theirs()).isEqualTo(new Shown("–", ""));
    assertThat(line.tone()).isEmpty();
  }

  private Line line(String name, LanguageFigures mine, @Nullable LanguageFigures theirs) {
    return new Comparison(mine, theirs, labels)
        .lines().stream().filter(line -> line.name().equals(name)).findFirst().orElseThrow();
  }

  private static Measured around(double value) {
    return new Measured(value, value - 0.02, value + 0.02, 1000);
  }

  private static LanguageFigures figures(Measured all, Measured outOfScope) {
    return new LanguageFigures(
        LanguageTag.CHINESE, 1000, all, all, all.value(), outOfScope, all, 0.01);
  }
}
