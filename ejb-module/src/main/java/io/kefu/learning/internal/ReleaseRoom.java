package io.kefu.learning.internal;

import io.kefu.learning.model.Releases;
import io.kefu.learning.model.ShopRelease;
import io.kefu.shared.NotFound;
import io.kefu.shared.ShopId;
import io.kefu.shared.ShopScope;
import io.kefu.shared.UnitOfWork;
import io.kefu.understanding.DamagedRelease;
import io.kefu.understanding.ReleaseService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/**
 * Changes what serves a shop, one change at a time, so that what the database says and what serves
 * are the same: first the release is read and checked, then its state is written, then it is put
 * into service.
 */
@ApplicationScoped
class ReleaseRoom {

  private final UnitOfWork unit;
  private final Releases releases;
  private final ReleaseService service;
  private final LearningSettings settings;
  private final Clock clock;

  /** For the container. */
  @NullUnmarked
  protected ReleaseRoom() {
    this(null, null, null, null, null);
  }

  @Inject
  ReleaseRoom(
      UnitOfWork unit,
      Releases releases,
      ReleaseService service,
      LearningSettings settings,
      Clock clock) {
    this.unit = unit;
    this.releases = releases;
    this.service = service;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @throws DamagedRelease if its folder is damaged; it has failed then, unless it serves, and what
   *     served goes on
   */
  synchronized void activate(UUID id) {
    ShopId shop = ShopScope.required();
    boolean serves =
        unit.call(
            () -> {
              ShopRelease release = required(id);
              release.requireTrained();
              return release.state() == io.kefu.learning.ReleaseState.ACTIVE;
            });
    if (serves) {
      return;
    }
    ReleaseService.Prepared prepared;
    try {
      prepared = service.prepare(settings.release(shop, id.toString()));
    } catch (DamagedRelease e) {
      LearningLog.damaged(shop, id, e);
      unit.run(() -> required(id).damaged(String.valueOf(e.getMessage())));
      throw e;
    }
    unit.run(
        () -> {
          ShopRelease release = required(id);
          releases.active().ifPresent(ShopRelease::retire);
          releases.flush();
          release.activate(shop, clock.instant().truncatedTo(ChronoUnit.MICROS));
        });
    prepared.putInService(shop);
    LearningLog.activated(shop, id.toString());
  }

  /** The release that comes with Kefu serves again. */
  synchronized void activateBase() {
    ShopId shop = ShopScope.required();
    unit.run(() -> releases.active().ifPresent(ShopRelease::retire));
    service.putBaseInService(shop);
    LearningLog.activated(shop, service.base().id());
  }

  /**
   * At the start: what served before serves again; if its folder is damaged, the base release does.
   */
  synchronized void takeUp() {
    ShopId shop = ShopScope.required();
    unit.call(() -> releases.active().map(ShopRelease::id)).ifPresent(id -> takeUp(shop, id));
  }

  private void takeUp(ShopId shop, UUID id) {
    try {
      service.prepare(settings.release(shop, id.toString())).putInService(shop);
      LearningLog.takenUp(shop, id);
    } catch (DamagedRelease e) {
      LearningLog.damaged(shop, id, e);
      unit.run(() -> required(id).damaged(String.valueOf(e.getMessage())));
    }
  }

  private ShopRelease required(UUID id) {
    return releases.find(id).orElseThrow(() -> new NotFound("release", id.toString()));
  }
}
