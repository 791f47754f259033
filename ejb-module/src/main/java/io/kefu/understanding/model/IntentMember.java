package io.kefu.understanding.model;

/**
 * One model of the ensemble: gives every label of the release a probability. Safe for several
 * threads.
 *
 * <p>A new kind of member implements this, and its weights get a part of the release folder.
 */
public interface IntentMember {

  /** Unique in a release, such as {@code joint}; the name under which the folder keeps it. */
  String name();

  /** Whether it can serve only where an encoder did. */
  boolean needsEmbedding();

  /**
   * @return one probability for each label of the release, in the release's order, summing to 1
   */
  double[] probabilities(Features features);
}
