package io.kefu.understanding.internal;

import io.kefu.shared.ShopId;
import io.kefu.understanding.ReleaseService;
import io.kefu.understanding.Verdict;
import io.kefu.understanding.model.Release;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/** Releases of folders, put on the shelf. */
@ApplicationScoped
public class ShelfService implements ReleaseService {

  private final ReleaseShelf shelf;

  /** For the container. */
  @NullUnmarked
  protected ShelfService() {
    this(null);
  }

  @Inject
  public ShelfService(ReleaseShelf shelf) {
    this.shelf = shelf;
  }

  @Override
  public Prepared prepare(Path folder) {
    Release release = ReleaseFolder.read(ReleaseParts.in(folder));
    return new Prepared() {
      @Override
      public String id() {
        return release.id();
      }

      @Override
      public void putInService(ShopId shop) {
        shelf.putInService(shop, release);
      }
    };
  }

  @Override
  public Optional<List<Verdict>> verdicts(Path folder) {
    return Verdicts.read(folder);
  }

  @Override
  public void putBaseInService(ShopId shop) {
    shelf.putBaseInService(shop);
  }

  @Override
  public BaseRelease base() {
    Release base =
        shelf
            .base()
            .orElseThrow(() -> new IllegalStateException("The base release is not loaded yet"));
    return new BaseRelease(
        base.id(),
        base.manifest().created(),
        base.manifest().languages().stream().map(Figures::of).toList());
  }
}
