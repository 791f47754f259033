package io.kefu.understanding.model;

import java.util.List;

/** Fits heads for the training of one language, and knows the token states of its texts. */
public interface HeadTraining {

  /**
   * Fits one head on each part of the texts.
   *
   * @param truth label of each text of the corpus
   * @param labels how many there are
   * @param parts places of the texts that a head learns from
   * @return in the order of the parts
   * @throws TrainingStopped if who waits for it wishes so
   */
  List<BiLstm> fit(int[] truth, int labels, List<int[]> parts);

  /** Token states of the text at that place of the corpus, float[tokens][dimension]. */
  float[][] states(int text);
}
