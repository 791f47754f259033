package io.kefu.understanding.model;

/**
 * Who waits for a training: is told how far it has come, and may stop it. Called from several
 * threads at once.
 */
public interface TrainingWatch {

  /** Nobody watches; the training runs to its end. */
  TrainingWatch NOBODY =
      new TrainingWatch() {
        @Override
        public void progress(double share) {}

        @Override
        public boolean stopped() {
          return false;
        }
      };

  /**
   * Told every few hundred milliseconds.
   *
   * @param share of the work that is done, 0..1; never less than before, 1 when all is done
   */
  void progress(double share);

  /** Whether the training is to end without a result; asked as often as progress is told. */
  boolean stopped();
}
