package io.kefu.understanding;

/** Who waits for a training: is told how far it has come, and may stop it. */
public interface TrainingProgress {

  /**
   * Told every few hundred milliseconds, from any thread.
   *
   * @param share of the work that is done, 0..1; never less than before
   */
  void reached(double share);

  /** Whether the training is to end without a result; asked as often. */
  boolean stopped();
}
