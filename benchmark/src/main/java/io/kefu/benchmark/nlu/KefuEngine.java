package io.kefu.benchmark.nlu;

import io.kefu.benchmark.nlu.Outcome.Prediction;
import io.kefu.inference.EncodedText;
import io.kefu.inference.EncoderLimits;
import io.kefu.inference.OnnxEncoders;
import io.kefu.inference.TextEncoder;
import io.kefu.shared.LanguageTag;
import io.kefu.understanding.IntentScore;
import io.kefu.understanding.internal.ChildTrainer;
import io.kefu.understanding.internal.HeadRoom;
import io.kefu.understanding.model.BiLstm;
import io.kefu.understanding.model.HeadTraining;
import io.kefu.understanding.model.Judgement;
import io.kefu.understanding.model.LabelledText;
import io.kefu.understanding.model.Labels;
import io.kefu.understanding.model.LanguageModel;
import io.kefu.understanding.model.LanguageTrainer;
import io.kefu.understanding.model.NormalText;
import io.kefu.understanding.model.TrainingWatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Kefu's recipe {@code fast}, or with a trainer {@code accurate}, with the encoder; encoding counts
 * as training and as answering.
 */
final class KefuEngine implements Engine {

  /** Open as long as the process lives, as in a server. */
  private final OnnxEncoders encoders;

  private final Optional<Path> trainer;

  /**
   * @param models folder for the encoder's files
   * @param trainer folder of the trainer's jars, for the recipe {@code accurate}
   */
  KefuEngine(Path models, Optional<Path> trainer) {
    this.encoders = OnnxEncoders.open(models, EncoderLimits.standard());
    this.trainer = trainer;
  }

  @Override
  public Answering train(List<Example> rows, String setting) {
    TextEncoder encoder = encoder();
    List<LabelledText> texts =
        rows.stream()
            .map(r -> new LabelledText(r.text(), label(r.intent()), LanguageTag.ENGLISH))
            .toList();
    Labels labels = Labels.of(texts.stream().map(LabelledText::intent).toList());
    LanguageTrainer.Corpus corpus =
        new LanguageTrainer.Corpus(
                LanguageTag.ENGLISH, labels, texts, vectors(texts), encoder.space())
            .withBackground(this::vectors);
    LanguageModel model =
        trainer.isEmpty() ? LanguageTrainer.train(corpus).model() : accurate(corpus, trainer.get());
    return text -> answer(model, NormalText.of(text));
  }

  private LanguageModel accurate(LanguageTrainer.Corpus corpus, Path libraries) {
    List<String> texts = corpus.texts().stream().map(t -> NormalText.of(t.text()).text()).toList();
    try (HeadRoom room =
        HeadRoom.open(Files.createTempDirectory("kefu-heads"), encoder().dimension())) {
      for (String text : texts) {
        room.put(text, encoder().encodeTokens(text, BiLstm.MOST_TOKENS).states());
      }
      HeadTraining heads =
          room.training(
              texts, new ChildTrainer(ChildTrainer.classPath(libraries)), share -> {}, () -> false);
      return LanguageTrainer.train(corpus, Optional.of(heads), TrainingWatch.NOBODY).model();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    EncodedText encoded =
        model.head().isPresent()
            ? encoder().encodeTokens(text.text(), BiLstm.MOST_TOKENS)
            : EncodedText.whole(encoder().encode(text.text()));
    Judgement judgement =
        model.judge(model.features(text, encoded.embedding().vector(), encoded.states()));
    IntentScore best = judgement.best();
    return new Prediction(best.name(), judgement.inScopeProbability());
  }

  private static String label(String intent) {
    return intent.equals(Example.OUT_OF_SCOPE) ? IntentScore.OUT_OF_SCOPE : intent;
  }
}
