package io.kefu.understanding.internal;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/** Fits the heads that a folder asks for; see {@link HeadRoom} for what lies in it. */
public interface HeadTrainer {

  /**
   * Returns when all heads lie in the folder.
   *
   * @param progress told a few times a second the share of the work done, 0..1
   * @param stopped asked a few times a second
   * @throws io.kefu.understanding.TrainingFailed if there is no trainer, or it ended without a
   *     result
   * @throws io.kefu.understanding.model.TrainingStopped if it was stopped
   */
  void train(Path folder, DoubleConsumer progress, BooleanSupplier stopped);
}
