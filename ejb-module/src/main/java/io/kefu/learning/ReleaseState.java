package io.kefu.learning;

import java.util.Locale;

/** How a release stands. */
public enum ReleaseState {
  /** Waits for the worker, or is at work. */
  TRAINING,
  /** Trained, and has not served yet. */
  READY,
  /** Understands the shop's customers. */
  ACTIVE,
  /** Has served, and may again. */
  RETIRED,
  /** Could not be trained, or its folder is damaged. */
  FAILED,
  /** Its training was cancelled. */
  CANCELLED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
