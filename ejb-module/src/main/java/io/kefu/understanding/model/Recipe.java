package io.kefu.understanding.model;

import io.kefu.shared.LanguageTag;
import io.kefu.understanding.model.SoftmaxTrainer.Schedule;
import io.kefu.understanding.model.SoftmaxTrainer.Shape;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * What the recipe {@code fast} mixes: members, how each is fitted, and who has how much to say. All
 * numbers but the share refused were chosen by cross-validation on the shipped examples. The member
 * that sees everything chooses, with the others' help; three that see different things say how far
 * to trust.
 *
 * <p>A Chinese character tells more than a Latin letter, so beside Chinese n-grams the embedding
 * weighs less.
 *
 * @param full voices of the ensemble with the encoder
 * @param leastTexts an n-gram seen in fewer texts would teach those texts by heart
 * @param jointScale factor on the embedding beside n-grams
 * @param jointRate first step of the joint model
 */
record Recipe(List<Voice> full, int leastTexts, float jointScale, float jointRate) {

  static final List<Voice> LEXICAL = List.of(new Voice("ngram", 1, 1));

  /**
   * At most this share of the texts in scope may be refused in cross-validation. The shipped
   * examples crowd at the borders of the catalogue: of utterances written apart, one or two in a
   * hundred are refused. Chosen with a look at the development set.
   */
  static final double REFUSED_AT_MOST = 0.04;

  private static final int EPOCHS = 6;

  /** How often the fits of all members together pass over an example. */
  static final int PASSES = 3 * EPOCHS;

  private static final List<String> ORDER = List.of("joint", "embedding", "ngram", Neighbours.NAME);

  private static final double NEIGHBOURS_LABEL = 0.2;

  private static final Recipe CHINESE = new Recipe(voices(0.1, 0.3), 2, 2, 0.2f);
  private static final Recipe OTHERS = new Recipe(voices(0.2, 0.2), 3, 3.5f, 0.15f);

  static Recipe of(LanguageTag language) {
    return language.sameLanguageAs(LanguageTag.CHINESE) ? CHINESE : OTHERS;
  }

  private static List<Voice> voices(double embedding, double ngram) {
    double linear = 1 - NEIGHBOURS_LABEL;
    return List.of(
        new Voice("joint", linear * (1 - embedding - ngram), 0),
        new Voice("embedding", linear * embedding, 0.25),
        new Voice("ngram", linear * ngram, 0.25),
        new Voice(Neighbours.NAME, NEIGHBOURS_LABEL, 0.5));
  }

  /** How one member is fitted. */
  record Plan(String name, Shape shape, int epochs, float rate, float decay) {

    LinearMember fit(List<Features> examples, int[] truth, long seed, IntConsumer passed) {
      Schedule schedule = new Schedule(epochs, rate, decay, seed);
      return new LinearMember(name, SoftmaxTrainer.fit(examples, truth, shape, schedule, passed));
    }
  }

  List<Plan> members(int labels, int dimension, int ngrams) {
    return List.of(
        new Plan("joint", new Shape(labels, dimension, ngrams, jointScale), EPOCHS, jointRate, 0),
        new Plan("embedding", new Shape(labels, dimension, 0, 5), EPOCHS, 0.1f, 1e-6f),
        new Plan("ngram", new Shape(labels, 0, ngrams, 0), EPOCHS, 0.5f, 0));
  }

  static int place(String member) {
    return ORDER.indexOf(member);
  }
}
