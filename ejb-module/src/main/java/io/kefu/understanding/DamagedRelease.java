package io.kefu.understanding;

import io.kefu.shared.KefuException;
import io.kefu.shared.ProblemKind;

/** A release folder is not what its manifest says; it is not put into service. */
public final class DamagedRelease extends KefuException {

  public DamagedRelease(String release, String file, String what) {
    super(
        ProblemKind.CONFLICT,
        "The release %s is damaged: %s %s; restore the folder or build the release again"
            .formatted(release, file, what));
  }

  public DamagedRelease(String release, String file, String what, Throwable cause) {
    super(
        ProblemKind.CONFLICT,
        "The release %s is damaged: %s %s; restore the folder or build the release again"
            .formatted(release, file, what),
        cause);
  }
}
