package io.kefu.understanding.internal;

import io.kefu.shared.NotFound;
import io.kefu.shared.ShopId;
import io.kefu.understanding.model.Release;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The releases in memory and which one serves each shop. A release is put into service by one
 * assignment, after it is wholly loaded; a turn that is under way goes on with the one it took.
 */
@ApplicationScoped
public class ReleaseShelf {

  private final Map<ShopId, Release> inService = new ConcurrentHashMap<>();
  private volatile @Nullable Release base;

  /** The release that serves every shop without one of its own. */
  public void shipBase(Release release) {
    base = release;
  }

  public Optional<Release> base() {
    return Optional.ofNullable(base);
  }

  /** Puts a release into service for one shop, in place of the one before. */
  public void putInService(ShopId shop, Release release) {
    inService.put(shop, release);
  }

  /**
   * The release that a shop asks for by id, or the one in its service.
   *
   * @throws NotFound if the shop has no release of that id
   * @throws IllegalStateException if the base release is not loaded yet
   */
  public Release of(ShopId shop, Optional<String> id) {
    Release serving = serving(shop);
    if (id.isEmpty() || id.get().equals(serving.id())) {
      return serving;
    }
    return base()
        .filter(b -> b.id().equals(id.get()))
        .orElseThrow(() -> new NotFound("release", id.get()));
  }

  private Release serving(ShopId shop) {
    Release own = inService.get(shop);
    if (own != null) {
      return own;
    }
    return base()
        .orElseThrow(() -> new IllegalStateException("The base release is not loaded yet"));
  }
}
