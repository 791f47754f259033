package io.kefu.understanding.internal;

import io.kefu.shared.LanguageTag;
import io.kefu.understanding.model.LabelDoubts;
import io.kefu.understanding.model.LabelDoubts.Doubt;
import io.kefu.understanding.model.LabelledText;
import io.kefu.understanding.model.Labels;
import io.kefu.understanding.model.LanguageTrainer.Corpus;
import io.kefu.understanding.model.TrainingWatch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Examples of one language, some of which were given another intent on purpose, drawn from a fixed
 * seed.
 *
 * @param planted places of the wrong ones
 */
record PlantedLabels(List<LabelledText> right, List<LabelledText> texts, Set<Integer> planted) {

  private static final long SEED = 20261130;

  /** Each intent is as likely as another. */
  static PlantedLabels in(List<LabelledText> right, double share) {
    List<String> intents = right.stream().map(LabelledText::intent).distinct().sorted().toList();
    List<Integer> order = new ArrayList<>(IntStream.range(0, right.size()).boxed().toList());
    Random random = new Random(SEED);
    Collections.shuffle(order, random);
    Set<Integer> planted = new HashSet<>(order.subList(0, (int) Math.round(share * right.size())));
    List<LabelledText> texts = new ArrayList<>(right);
    for (int place : planted) {
      LabelledText text = right.get(place);
      String wrong;
      do {
        wrong = intents.get(random.nextInt(intents.size()));
      } while (wrong.equals(text.intent()));
      texts.set(place, new LabelledText(text.text(), wrong, text.language()));
    }
    return new PlantedLabels(right, texts, planted);
  }

  /** Best first. */
  List<Doubt> doubts(LanguageTag language, List<float[]> embeddings, String space) {
    Labels labels = labels();
    return LabelDoubts.of(
        new Corpus(language, labels, texts, embeddings, space), TrainingWatch.NOBODY);
  }

  Labels labels() {
    return Labels.of(right.stream().map(LabelledText::intent).distinct().toList());
  }

  /** Share of the planted ones among the first doubts, half as many again as were planted. */
  double found(List<Doubt> doubts) {
    return doubts.stream()
            .limit(Math.round(1.5 * planted.size()))
            .filter(d -> planted.contains(d.place()))
            .count()
        / (double) planted.size();
  }

  /** Share of the found ones for which the intent that they had is proposed. */
  double righted(List<Doubt> doubts) {
    List<Doubt> found = doubts.stream().filter(d -> planted.contains(d.place())).toList();
    return found.stream()
            .filter(d -> labels().name(d.proposed()).equals(right.get(d.place()).intent()))
            .count()
        / (double) Math.max(1, found.size());
  }
}
