package io.kefu.understanding.model;

import io.kefu.understanding.model.SoftmaxTrainer.Schedule;
import io.kefu.understanding.model.SoftmaxTrainer.Shape;
import java.util.List;

/**
 * What the recipe {@code fast} mixes: members, how each is fitted, and who has how much to say. All
 * numbers were chosen by cross-validation on the shipped examples.
 */
final class Recipe {

  /** One model chooses, two that see different things decide how far to believe it. */
  static final List<Voice> FULL =
      List.of(
          new Voice("joint", 0.6, 0), new Voice("embedding", 0.4, 0.7), new Voice("ngram", 0, 0.3));

  static final List<Voice> LEXICAL = List.of(new Voice("ngram", 1, 1));

  /** An n-gram seen in one text alone would teach that text by heart. */
  static final int LEAST_TEXTS = 2;

  /** At most this share of the texts in scope may be refused. */
  static final double REFUSED_AT_MOST = 0.03;

  private static final List<String> ORDER = List.of("joint", "embedding", "ngram");

  private Recipe() {}

  /** How one member is fitted. */
  record Plan(String name, Shape shape, int epochs, float rate, float decay) {

    LinearMember fit(List<Features> examples, int[] truth, long seed) {
      return new LinearMember(
          name,
          SoftmaxTrainer.fit(examples, truth, shape, new Schedule(epochs, rate, decay, seed)));
    }
  }

  static List<Plan> members(int labels, int dimension, int ngrams) {
    return List.of(
        new Plan("joint", new Shape(labels, dimension, ngrams, 3.5f), 8, 0.15f, 0),
        new Plan("embedding", new Shape(labels, dimension, 0, 5), 8, 0.1f, 1e-6f),
        new Plan("ngram", new Shape(labels, 0, ngrams, 0), 8, 0.3f, 0));
  }

  static int place(String member) {
    return ORDER.indexOf(member);
  }
}
