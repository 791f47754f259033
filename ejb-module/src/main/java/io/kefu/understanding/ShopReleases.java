package io.kefu.understanding;

import io.kefu.shared.ShopId;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which releases a shop has beside the one in service. Kept by whoever trains them; asked when a
 * caller names one.
 */
public interface ShopReleases {

  /** Its folder; empty if the shop has no trained release of that id. */
  Optional<Path> folder(ShopId shop, String release);
}
