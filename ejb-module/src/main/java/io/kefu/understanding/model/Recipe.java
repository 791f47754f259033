package io.kefu.understanding.model;

import io.kefu.shared.LanguageTag;
import io.kefu.understanding.model.SoftmaxTrainer.Schedule;
import io.kefu.understanding.model.SoftmaxTrainer.Shape;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * What the recipe {@code fast} mixes: members, how each is fitted, and who has how much to say in
 * the confidence. Rates and scales of the softmax members, neighbours and shares of the confidence
 * were chosen by cross-validation on the shipped examples, the margin's scale on the development
 * part of BANKING77, where 1.5 and 4 did no better than 2.5. How much a member says in the choice
 * of the label is fitted anew for each training.
 *
 * <p>A Chinese character tells more than a Latin letter, so beside Chinese n-grams the embedding
 * weighs less.
 *
 * @param leastTexts an n-gram seen in fewer texts would teach those texts by heart
 * @param jointScale factor on the embedding beside n-grams
 * @param jointRate first step of the joint model
 * @param marginScale factor on the embedding beside n-grams where a margin is kept
 */
record Recipe(int leastTexts, float jointScale, float jointRate, float marginScale) {

  static final List<Voice> LEXICAL = List.of(new Voice("ngram", 1, 1));

  /** In the order of {@link #NAMES}: the three that see different things. */
  private static final List<Double> CONFIDENCE = List.of(0.0, 0.25, 0.25, 0.0, 0.5, 0.0);

  /**
   * Members in their order: those with weights, the neighbours, and the head of {@code accurate}.
   */
  static final List<String> NAMES =
      List.of("joint", "embedding", "ngram", "margin", Neighbours.NAME, BiLstm.NAME);

  /**
   * At most this share of the texts in scope may be refused in cross-validation. The shipped
   * examples crowd at the borders of the catalogue: of utterances written apart, one or two in a
   * hundred are refused. Chosen with a look at the development set.
   */
  static final double REFUSED_AT_MOST = 0.04;

  /**
   * The same where a set brings next to nothing that is out of scope. Chosen with a look at the
   * questions to one shop (HINT3 Curekart, half of them out of scope): twice as much would catch
   * more, but whoever asks for what the shop offers should rather not be refused.
   */
  static final double REFUSED_AT_MOST_UNTOLD = 0.1;

  /** Sets of fewer examples have few n-grams twice; each of them then counts. */
  private static final int SMALL = 1500;

  static final int EPOCHS = 6;

  /** How often the fits of all members together pass over an example. */
  static final int PASSES = 4 * EPOCHS;

  private static final Recipe CHINESE = new Recipe(2, 2, 0.2f, 2.5f);
  private static final Recipe OTHERS = new Recipe(3, 3.5f, 0.15f, 2.5f);

  static Recipe of(LanguageTag language, int examples) {
    Recipe recipe = language.sameLanguageAs(LanguageTag.CHINESE) ? CHINESE : OTHERS;
    return examples < SMALL
        ? new Recipe(1, recipe.jointScale, recipe.jointRate, recipe.marginScale)
        : recipe;
  }

  /**
   * Voices of the ensemble with the encoder.
   *
   * @param exponents one for each of {@link #NAMES}, the last one where there is a head
   */
  static List<Voice> full(double[] exponents) {
    return IntStream.range(0, exponents.length)
        .mapToObj(m -> new Voice(NAMES.get(m), exponents[m], CONFIDENCE.get(m)))
        .toList();
  }

  /** How one member is fitted. */
  interface Plan {
    LinearMember fit(List<Features> examples, int[] truth, long seed, IntConsumer passed);
  }

  List<Plan> members(int labels, int dimension, int ngrams) {
    return List.of(
        softmax("joint", new Shape(labels, dimension, ngrams, jointScale), jointRate, 0),
        softmax("embedding", new Shape(labels, dimension, 0, 5), 0.1f, 1e-6f),
        softmax("ngram", new Shape(labels, 0, ngrams, 0), 0.5f, 0),
        margin(new Shape(labels, dimension, ngrams, marginScale)));
  }

  private static Plan softmax(String name, Shape shape, float rate, float decay) {
    return (examples, truth, seed, passed) ->
        new LinearMember(
            name,
            SoftmaxTrainer.fit(
                examples, truth, shape, new Schedule(EPOCHS, rate, decay, seed), passed));
  }

  private static Plan margin(Shape shape) {
    return (examples, truth, seed, passed) ->
        new LinearMember("margin", MarginTrainer.fit(examples, truth, shape, EPOCHS, seed, passed));
  }

  static int place(String member) {
    return NAMES.indexOf(member);
  }
}
