package io.kefu.learning.internal;

import io.kefu.learning.ReleaseState;
import io.kefu.learning.model.Releases;
import io.kefu.shared.Ids;
import io.kefu.shared.ShopId;
import io.kefu.shared.ShopScope;
import io.kefu.shared.UnitOfWork;
import io.kefu.understanding.ShopReleases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** The releases that a caller may name: ready, active or retired ones of the shop. */
@ApplicationScoped
class KeptReleases implements ShopReleases {

  private static final Set<ReleaseState> NAMEABLE =
      Set.of(ReleaseState.READY, ReleaseState.ACTIVE, ReleaseState.RETIRED);

  private final UnitOfWork unit;
  private final Releases releases;
  private final LearningSettings settings;

  /** For the container. */
  @NullUnmarked
  protected KeptReleases() {
    this(null, null, null);
  }

  @Inject
  KeptReleases(UnitOfWork unit, Releases releases, LearningSettings settings) {
    this.unit = unit;
    this.releases = releases;
    this.settings = settings;
  }

  @Override
  public Optional<Path> folder(ShopId shop, String release) {
    Optional<UUID> id = Ids.read(release);
    return id.filter(known -> isNameable(shop, known))
        .map(known -> settings.release(shop, known.toString()));
  }

  private boolean isNameable(ShopId shop, UUID id) {
    return ShopScope.call(
        shop,
        () ->
            unit.call(
                () -> releases.find(id).filter(r -> NAMEABLE.contains(r.state())).isPresent()));
  }
}
