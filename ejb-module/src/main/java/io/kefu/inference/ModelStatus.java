package io.kefu.inference;

import java.util.Optional;

/**
 * One model of this server and how it is.
 *
 * @param name such as {@code bge-small-zh-v1.5-q}
 * @param purpose what it is there for, in a few words
 * @param file the file that holds it, or should hold it
 * @param cure what to do about it; empty when ready
 */
public record ModelStatus(
    String name, String purpose, State state, String file, Optional<String> cure) {

  /** How a model is. */
  public enum State {
    /** Its turn at the start has not come yet. */
    LOADING,
    /** Loaded and in use. */
    READY,
    /** Its file is not there; the server works without it, worse. */
    MISSING,
    /** Its file is there but of no use. */
    FAILED
  }

  public static ModelStatus loading(String name, String purpose, String file) {
    return new ModelStatus(name, purpose, State.LOADING, file, Optional.empty());
  }

  public static ModelStatus ready(String name, String purpose, String file) {
    return new ModelStatus(name, purpose, State.READY, file, Optional.empty());
  }

  public static ModelStatus missing(String name, String purpose, String file, String cure) {
    return new ModelStatus(name, purpose, State.MISSING, file, Optional.of(cure));
  }

  public static ModelStatus failed(String name, String purpose, String file, String cure) {
    return new ModelStatus(name, purpose, State.FAILED, file, Optional.of(cure));
  }

  public boolean ready() {
    return state == State.READY;
  }
}
