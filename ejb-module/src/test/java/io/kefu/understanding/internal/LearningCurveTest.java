package io.kefu.understanding.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.inference.EncoderLimits;
import io.kefu.inference.OnnxEncoders;
import io.kefu.inference.TextEncoder;
import io.kefu.shared.LanguageTag;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prints the learning curve; takes several minutes, so only with {@code -Dkefu.curve=yes}. */
@EnabledIfSystemProperty(named = "kefu.curve", matches = "yes")
class LearningCurveTest {

  private static final double[] SHARES = {0.25, 0.5, 0.75, 1};

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void moreUtterances_helpOrDoNoHarm(String language) {
    try (OnnxEncoders encoders =
        OnnxEncoders.open(Path.of("target/models"), EncoderLimits.standard())) {
      TextEncoder encoder = encoders.forLanguage(new LanguageTag(language)).orElseThrow();
      Map<String, float[]> known = new ConcurrentHashMap<>();
      LearningCurve curve =
          new LearningCurve(
              language,
              encoder.space(),
              text ->
                  known.computeIfAbsent(text, t -> encoder.encodeAll(List.of(t)).get(0).vector()));

      double first = accuracy(curve, SHARES[0]);
      double last = first;
      for (int i = 1; i < SHARES.length; i++) {
        last = accuracy(curve, SHARES[i]);
      }

      assertThat(last).isGreaterThanOrEqualTo(first);
    }
  }

  private static double accuracy(LearningCurve curve, double share) {
    DevelopmentFigures figures = curve.at(share);
    System.out.printf(
        "%n%s, trained on %.0f %% of the utterances%n%s",
        curve.language(), 100 * share, figures.summary());
    return figures.accuracyInScope().value();
  }
}
