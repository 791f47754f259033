package io.kefu.understanding.internal;

import io.kefu.platform.StartupStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.NullUnmarked;

/** Puts the shipped release on the shelf before the server is ready. */
@ApplicationScoped
class LoadBaseRelease implements StartupStep {

  private final ReleaseShelf shelf;

  /** For the container. */
  @NullUnmarked
  protected LoadBaseRelease() {
    this(null);
  }

  @Inject
  LoadBaseRelease(ReleaseShelf shelf) {
    this.shelf = shelf;
  }

  @Override
  public String name() {
    return "load the base release";
  }

  @Override
  public int order() {
    return 300;
  }

  @Override
  public void run() {
    shelf.shipBase(ShippedReleases.base());
  }
}
