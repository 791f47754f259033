package io.kefu.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether everything that must be loaded is loaded. */
@ApplicationScoped
public class Readiness {

  private volatile boolean ready;
  private volatile @Nullable String failure;

  public boolean ready() {
    return ready && failure == null;
  }

  /** What went wrong at the start, if something did; says how to cure it. */
  public Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  void reached() {
    ready = true;
  }

  /** The server will not get ready: a step of its start failed. */
  public void failed(String step, RuntimeException cause) {
    failure = "could not " + step + ": " + cause.getMessage();
  }
}
