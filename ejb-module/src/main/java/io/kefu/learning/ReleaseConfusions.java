package io.kefu.learning;

import java.util.List;

/**
 * Which intents a release takes for each other, by the cross-validation of its training.
 *
 * @param kept whether the release kept what it took each example for; not the one that comes with
 *     Kefu, and not one that was trained before this was kept
 * @param examples how many were judged
 * @param mistakes how many of them were taken for something else
 * @param pairs most mistakes first, at most {@value #MOST_PAIRS}
 * @param matrix of the intents of the pairs, or of the first of them
 */
public record ReleaseConfusions(
    boolean kept, int examples, int mistakes, List<ConfusedPair> pairs, ConfusionMatrix matrix) {

  public static final int MOST_PAIRS = 50;

  /** Of a release that kept nothing. */
  public static ReleaseConfusions notKept() {
    return new ReleaseConfusions(false, 0, 0, List.of(), ConfusionMatrix.EMPTY);
  }
}
