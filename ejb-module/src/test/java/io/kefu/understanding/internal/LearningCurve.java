package io.kefu.understanding.internal;

import io.kefu.shared.LanguageTag;
import io.kefu.understanding.internal.DevelopmentFigures.Heard;
import io.kefu.understanding.model.Judgement;
import io.kefu.understanding.model.LabelledText;
import io.kefu.understanding.model.Labels;
import io.kefu.understanding.model.LanguageModel;
import io.kefu.understanding.model.LanguageTrainer;
import io.kefu.understanding.model.LanguageTrainer.Corpus;
import io.kefu.understanding.model.NormalText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What more training utterances bring: trains on a share of them, drawn intent by intent from a
 * fixed seed, and hears the development set.
 *
 * @param embedding of a text in normal form
 */
record LearningCurve(String language, String space, Function<String, float[]> embedding) {

  private static final long SEED = 20261124;

  /**
   * @param share of the utterances of each intent, above 0 and up to 1
   */
  DevelopmentFigures at(double share) {
    List<LabelledText> texts = part(share);
    Labels labels = Labels.of(texts.stream().map(LabelledText::intent).toList());
    List<float[]> embeddings = texts.parallelStream().map(this::embed).toList();
    LanguageModel model =
        LanguageTrainer.train(
                new Corpus(new LanguageTag(language), labels, texts, embeddings, space))
            .model();
    return new DevelopmentFigures(
        DevelopmentSet.in(language).parallelStream().map(t -> hear(model, t)).toList());
  }

  private List<LabelledText> part(double share) {
    Map<String, List<LabelledText>> byIntent =
        DevelopmentSet.training(language).stream()
            .collect(
                Collectors.groupingBy(LabelledText::intent, TreeMap::new, Collectors.toList()));
    List<LabelledText> part = new ArrayList<>();
    Random random = new Random(SEED);
    for (List<LabelledText> texts : byIntent.values()) {
      List<LabelledText> drawn = new ArrayList<>(texts);
      Collections.shuffle(drawn, random);
      part.addAll(drawn.subList(0, (int) Math.ceil(share * drawn.size())));
    }
    return part;
  }

  private float[] embed(LabelledText text) {
    return embedding.apply(NormalText.of(text.text()).text());
  }

  private Heard hear(LanguageModel model, LabelledText t) {
    Judgement judgement = model.judge(model.features(NormalText.of(t.text()), embed(t)));
    return new Heard(t.text(), t.intent(), judgement.best().name(), judgement.served(), 1);
  }
}
