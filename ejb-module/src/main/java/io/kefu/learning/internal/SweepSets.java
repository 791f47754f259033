package io.kefu.learning.internal;

import io.kefu.learning.model.TrainingSets;
import io.kefu.platform.StartupStep;
import io.kefu.shared.ShopId;
import io.kefu.shared.ShopScope;
import io.kefu.shared.UnitOfWork;
import io.kefu.shop.Shops;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Removes the training sets that a killed server left half written or half removed. */
@ApplicationScoped
class SweepSets implements StartupStep {

  private static final int ORDER = 600;

  /** Another node may be writing one just now; no upload takes that long. */
  private static final Duration STILL_WRITTEN = Duration.ofMinutes(10);

  private final UnitOfWork unit;
  private final TrainingSets sets;
  private final Shops shops;
  private final Clock clock;

  /** For the container. */
  @NullUnmarked
  protected SweepSets() {
    this(null, null, null, Clock.systemUTC());
  }

  @Inject
  SweepSets(UnitOfWork unit, TrainingSets sets, Shops shops, Clock clock) {
    this.unit = unit;
    this.sets = sets;
    this.shops = shops;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "sweep training sets";
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public void run() {
    shops.all().forEach(shop -> ShopScope.run(shop, () -> sweep(shop)));
  }

  private void sweep(ShopId shop) {
    Instant before = clock.instant().minus(STILL_WRITTEN);
    for (UUID set : unit.call(() -> sets.incomplete(before))) {
      SetRemoval.sweep(unit, sets, set);
      LearningLog.setSwept(shop, set);
    }
  }
}
