package io.kefu.understanding;

import java.util.List;

/**
 * Makes a release of labelled utterances. Works on the calling thread and, where that belongs to a
 * fork-join pool, on that pool; waits behind live turns for the encoders. Takes from seconds to
 * many minutes.
 */
public interface ReleaseTrainer {

  /**
   * Trains each language by itself and writes the release, whole or not at all. Vectors of texts
   * that were seen in an earlier training are not worked out again.
   *
   * @return the figures, by language
   * @throws TrainingFailed if no language has enough to learn from
   * @throws java.util.concurrent.CancellationException if it was stopped
   * @throws java.io.UncheckedIOException if the folders cannot be written
   */
  List<LanguageFigures> train(TrainingOrder order, TrainingProgress progress);
}
