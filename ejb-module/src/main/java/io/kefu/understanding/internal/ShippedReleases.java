package io.kefu.understanding.internal;

import io.kefu.understanding.model.Release;

/** The releases inside the application's archive. */
public final class ShippedReleases {

  private static final String BASE = "base-release";

  private ShippedReleases() {}

  /**
   * @throws io.kefu.understanding.DamagedRelease if it is not as it was built
   */
  public static Release base() {
    return ReleaseFolder.read(ReleaseParts.shipped(BASE));
  }
}
