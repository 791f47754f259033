package io.kefu.understanding.internal;

import io.kefu.shared.NotFound;
import io.kefu.shared.ShopId;
import io.kefu.understanding.ShopReleases;
import io.kefu.understanding.model.Release;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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

  /**
   * Releases that callers named and that serve nobody. The base release takes 26 MB on disk.
   * Comparing two is the usual work, and a third and fourth shop may do so at the same time.
   */
  private static final int MOST_NAMED = 4;

  private final Map<ShopId, Release> inService = new ConcurrentHashMap<>();
  private final Map<Path, Release> named = new LinkedHashMap<>(16, 0.75f, true);
  private final ShopReleases others;
  private volatile @Nullable Release base;

  /** Of a server without releases of shops. */
  public ReleaseShelf() {
    this((shop, release) -> Optional.empty());
  }

  ReleaseShelf(ShopReleases others) {
    this.others = others;
  }

  @Inject
  ReleaseShelf(Instance<ShopReleases> others) {
    this(
        (shop, release) ->
            others.isResolvable() ? others.get().folder(shop, release) : Optional.empty());
  }

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

  /** Takes the shop's own release out of service; the base release takes its place. */
  void putBaseInService(ShopId shop) {
    inService.remove(shop);
  }

  /**
   * The release that a shop asks for by id, or the one in its service.
   *
   * @throws NotFound if the shop has no release of that id
   * @throws io.kefu.understanding.DamagedRelease if it has, and its folder is damaged
   * @throws IllegalStateException if the base release is not loaded yet
   */
  public Release of(ShopId shop, Optional<String> id) {
    Release serving = serving(shop);
    if (id.isEmpty() || id.get().equals(serving.id())) {
      return serving;
    }
    return base().filter(b -> b.id().equals(id.get())).orElseGet(() -> named(shop, id.get()));
  }

  private Release named(ShopId shop, String id) {
    Path folder = others.folder(shop, id).orElseThrow(() -> new NotFound("release", id));
    synchronized (named) {
      Release release = named.computeIfAbsent(folder, f -> ReleaseFolder.read(ReleaseParts.in(f)));
      if (named.size() > MOST_NAMED) {
        named.remove(named.keySet().iterator().next());
      }
      return release;
    }
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
