package io.kefu.understanding;

import java.util.List;
import java.util.Optional;

/**
 * Looks through labelled utterances for those who look after them. Works on the calling thread and,
 * where that belongs to a fork-join pool, on that pool; waits behind live turns for the encoders.
 * Languages without an encoder are left out.
 */
public interface ExampleReview {

  /**
   * Finds utterances whose label is probably wrong: models that had not seen them are much surer of
   * another one. Vectors of texts that were seen before are not worked out again; the others are
   * kept. Takes from seconds to minutes.
   *
   * @return in each language, the surest first; languages mixed by the same measure
   * @throws TrainingFailed if no language has enough to learn from
   * @throws java.util.concurrent.CancellationException if it was stopped
   * @throws java.io.UncheckedIOException if the vectors cannot be kept
   */
  List<LabelDoubt> doubts(ReviewOrder order, TrainingProgress progress);

  /**
   * Lays the utterances out by meaning. Costs a look at all kept vectors, so an index that is asked
   * again and again should be kept.
   *
   * @param mostFresh so many vectors may be worked out for it
   * @return empty if more are missing
   */
  Optional<ExampleIndex> index(ReviewOrder order, int mostFresh);
}
