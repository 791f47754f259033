package io.kefu.learning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A page of suspicions, the surest first.
 *
 * @param progress 0..1 of the work under way; 1 where none is
 * @param open how many suspicions nobody has settled
 * @param changes how many rows were changed, removed or added since the set was looked through
 * @param next what {@code after} takes for the following page; empty on the last
 * @param failure why the last look failed and what to do
 */
public record SuspicionPage(
    State state,
    double progress,
    int open,
    int changes,
    List<Suspicion> suspicions,
    Optional<Integer> next,
    Optional<String> failure) {

  /** Whether a set was looked through. */
  public enum State {
    /** Nobody has asked for it. */
    NONE,
    /** Waits for the worker, or is at work. */
    WORKING,
    /** The suspicions are there. */
    READY,
    /** It could not be done. */
    FAILED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Without suspicions. */
  public static SuspicionPage empty(State state, double progress, Optional<String> failure) {
    return new SuspicionPage(state, progress, 0, 0, List.of(), Optional.empty(), failure);
  }
}
