package io.kefu.benchmark.nlu;

import io.kefu.benchmark.nlu.Outcome.Prediction;
import io.kefu.inference.EncoderLimits;
import io.kefu.inference.OnnxEncoders;
import io.kefu.inference.TextEncoder;
import io.kefu.shared.LanguageTag;
import io.kefu.understanding.IntentScore;
import io.kefu.understanding.model.Judgement;
import io.kefu.understanding.model.LabelledText;
import io.kefu.understanding.model.Labels;
import io.kefu.understanding.model.LanguageModel;
import io.kefu.understanding.model.LanguageTrainer;
import io.kefu.understanding.model.NormalText;
import java.nio.file.Path;
import java.util.List;

/** Kefu's recipe {@code fast}, with the encoder; encoding counts as training and as answering. */
final class KefuEngine implements Engine {

  /** Open as long as the process lives, as in a server. */
  private final OnnxEncoders encoders;

  /**
   * @param models folder for the encoder's files
   */
  KefuEngine(Path models) {
    this.encoders = OnnxEncoders.open(models, EncoderLimits.standard());
  }

  @Override
  public Answering train(List<Example> rows, String setting) {
    TextEncoder encoder = encoder();
    List<LabelledText> texts =
        rows.stream()
            .map(r -> new LabelledText(r.text(), label(r.intent()), LanguageTag.ENGLISH))
            .toList();
    Labels labels = Labels.of(texts.stream().map(LabelledText::intent).toList());
    LanguageModel model =
        LanguageTrainer.train(
                new LanguageTrainer.Corpus(
                        LanguageTag.ENGLISH, labels, texts, vectors(texts), encoder.space())
                    .withBackground(this::vectors))
            .model();
    return text -> answer(model, NormalText.of(text));
  }

  private List<float[]> vectors(List<LabelledText> texts) {
    return texts.stream()
        .map(t -> encoder().encode(NormalText.of(t.text()).text()).vector())
        .toList();
  }

  private TextEncoder encoder() {
    return encoders.forLanguage(LanguageTag.ENGLISH).orElseThrow();
  }

  private Prediction answer(LanguageModel model, NormalText text) {
    Judgement judgement = model.judge(model.features(text, encoder().encode(text.text()).vector()));
    IntentScore best = judgement.best();
    return new Prediction(best.name(), judgement.inScopeProbability());
  }

  private static String label(String intent) {
    return intent.equals(Example.OUT_OF_SCOPE) ? IntentScore.OUT_OF_SCOPE : intent;
  }
}
