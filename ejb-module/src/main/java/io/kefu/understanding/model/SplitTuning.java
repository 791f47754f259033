package io.kefu.understanding.model;

import io.kefu.understanding.model.LanguageTrainer.Corpus;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Chooses from which confidence on clauses count as wishes of their own: the lowest that cuts at
 * most {@link #CUT_AT_MOST} of the examples, each of which tells one wish, when judged by members
 * that had not seen it.
 */
final class SplitTuning {

  private static final double CUT_AT_MOST = 0.004;
  private static final double LOWEST = 0.5;
  private static final double HIGHEST = 0.99;
  private static final double STEP = 0.01;

  private SplitTuning() {}

  /**
   * @param judges for each example, who judges its clauses
   */
  static double confidence(Corpus corpus, IntFunction<Function<NormalText, Judgement>> judges) {
    for (double least = LOWEST; least < HIGHEST; least += STEP) {
      if (cut(corpus, judges, least) <= CUT_AT_MOST * corpus.texts().size()) {
        return least;
      }
    }
    return HIGHEST;
  }

  private static int cut(
      Corpus corpus, IntFunction<Function<NormalText, Judgement>> judges, double least) {
    int cut = 0;
    for (int i = 0; i < corpus.texts().size(); i++) {
      NormalText text = NormalText.of(corpus.texts().get(i).text());
      cut += ClauseSplitter.wishes(text, least, judges.apply(i)).isPresent() ? 1 : 0;
    }
    return cut;
  }
}
