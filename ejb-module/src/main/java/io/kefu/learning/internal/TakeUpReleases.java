package io.kefu.learning.internal;

import io.kefu.learning.model.Releases;
import io.kefu.platform.StartupStep;
import io.kefu.shared.ShopId;
import io.kefu.shared.ShopScope;
import io.kefu.shared.UnitOfWork;
import io.kefu.shop.Shops;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/**
 * Puts back into service what served each shop, and begins again the trainings that this node left
 * unfinished: all that a training needs is kept, and the vectors that it worked out are too.
 */
@ApplicationScoped
class TakeUpReleases implements StartupStep {

  /** After the base release. */
  private static final int ORDER = 350;

  private final UnitOfWork unit;
  private final Releases releases;
  private final ReleaseRoom room;
  private final TrainingWorker worker;
  private final Shops shops;
  private final LearningSettings settings;

  /** For the container. */
  @NullUnmarked
  protected TakeUpReleases() {
    this(null, null, null, null, null, null);
  }

  @Inject
  TakeUpReleases(
      UnitOfWork unit,
      Releases releases,
      ReleaseRoom room,
      TrainingWorker worker,
      Shops shops,
      LearningSettings settings) {
    this.unit = unit;
    this.releases = releases;
    this.room = room;
    this.worker = worker;
    this.shops = shops;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "take up the releases of shops";
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public void run() {
    shops.all().forEach(shop -> ShopScope.run(shop, () -> takeUp(shop)));
  }

  private void takeUp(ShopId shop) {
    room.takeUp();
    for (UUID release : unit.call(() -> releases.inTraining(settings.node()))) {
      LearningLog.trainingAgain(shop, release);
      worker.take(shop, release);
    }
  }
}
