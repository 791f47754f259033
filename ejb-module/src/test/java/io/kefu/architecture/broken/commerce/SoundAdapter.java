package io.kefu.architecture.broken.commerce;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.faulttolerance.Retry;

/** An adapter at the edge may try again. */
@ApplicationScoped
public class SoundAdapter {
  @Retry
  public void ask() {}
}
