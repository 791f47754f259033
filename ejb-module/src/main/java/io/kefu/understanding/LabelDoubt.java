package io.kefu.understanding;

import java.util.List;

/**
 * An utterance whose label is probably wrong.
 *
 * @param row of the utterance
 * @param given its label
 * @param proposed the label that it more likely has; either may be {@code out_of_scope}
 * @param confidence in the proposed label by a model that had not seen the utterance, 0..1
 * @param givenConfidence the same in the given one
 * @param nearest rows of the utterances with the proposed label that mean most nearly the same, at
 *     most {@value #MOST_NEAREST}, closest first
 */
public record LabelDoubt(
    int row,
    String given,
    String proposed,
    double confidence,
    double givenConfidence,
    List<Integer> nearest) {

  public static final int MOST_NEAREST = 3;
}
