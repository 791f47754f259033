package io.kefu.understanding.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.inference.EncoderLimits;
import io.kefu.inference.OnnxEncoders;
import io.kefu.inference.TextEncoder;
import io.kefu.shared.LanguageTag;
import io.kefu.understanding.IntentScore;
import io.kefu.understanding.model.LabelledText;
import io.kefu.understanding.model.Labels;
import io.kefu.understanding.model.LanguageModel;
import io.kefu.understanding.model.LanguageTrainer;
import io.kefu.understanding.model.LanguageTrainer.Corpus;
import io.kefu.understanding.model.NormalText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A shop's set of a few intents without an example that is out of scope: what it should refuse are
 * the requests of the catalogue that it does not know, what it should not are those that it does,
 * both from the development set.
 */
class ScopeWithoutExamplesTest {

  private static final Set<String> KNOWN =
      Set.of(
          "order_status",
          "order_cancel",
          "return_request",
          "refund_status",
          "invoice_request",
          "product_size",
          "coupon_get",
          "account_login");

  /** Of each intent; a small shop's set. */
  private static final int EXAMPLES = 20;

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void strangeRequests_areRefusedAndKnownOnesAreNot(String code) throws IOException {
    LanguageTag language = new LanguageTag(code);
    try (OnnxEncoders encoders =
        OnnxEncoders.open(Path.of("target/models"), EncoderLimits.standard())) {
      TextEncoder encoder = encoders.forLanguage(language).orElseThrow();
      List<LabelledText> examples = examples(language);
      LanguageModel model =
          LanguageTrainer.train(
                  new Corpus(
                          language,
                          Labels.of(KNOWN),
                          examples,
                          vectors(examples, encoder),
                          encoder.space())
                      .withBackground(texts -> vectors(texts, encoder)))
              .model();

      double known = refused(model, encoder, code, t -> KNOWN.contains(t.intent()));
      double strange = refused(model, encoder, code, t -> !KNOWN.contains(t.intent()));

      System.out.printf("%s: refused %.2f of known, %.2f of strange%n", code, known, strange);
      assertThat(known).isLessThan(0.15);
      assertThat(strange).isGreaterThan(0.6);
    }
  }

  private static List<LabelledText> examples(LanguageTag language) throws IOException {
    Map<String, Integer> dealt = new HashMap<>();
    return new TrainingFolder(Path.of("src/main/training/base"))
        .examples().stream()
            .filter(t -> t.language().equals(language) && KNOWN.contains(t.intent()))
            .filter(t -> dealt.merge(t.intent(), 1, Integer::sum) <= EXAMPLES)
            .toList();
  }

  private static double refused(
      LanguageModel model, TextEncoder encoder, String code, Predicate<LabelledText> which) {
    return DevelopmentSet.in(code).stream()
        .filter(which)
        .map(t -> NormalText.of(t.text()))
        .map(t -> model.judge(model.features(t, encoder.encode(t.text()).vector())).served())
        .mapToInt(served -> served.equals(IntentScore.OUT_OF_SCOPE) ? 1 : 0)
        .average()
        .orElseThrow();
  }

  private static List<float[]> vectors(List<LabelledText> texts, TextEncoder encoder) {
    return texts.stream()
        .map(t -> encoder.encode(NormalText.of(t.text()).text()).vector())
        .toList();
  }
}
