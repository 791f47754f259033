package io.kefu.learning.internal;

import io.kefu.learning.Example;
import io.kefu.learning.Split;
import io.kefu.learning.model.Releases;
import io.kefu.learning.model.ShopRelease;
import io.kefu.learning.model.TrainingSets;
import io.kefu.shared.KefuException;
import io.kefu.shared.ShopId;
import io.kefu.shared.ShopScope;
import io.kefu.shared.UnitOfWork;
import io.kefu.understanding.LanguageFigures;
import io.kefu.understanding.ReleaseTrainer;
import io.kefu.understanding.TrainingOrder;
import io.kefu.understanding.TrainingRecipe;
import io.kefu.understanding.TrainingUtterance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.NullUnmarked;

/** One training from its order to its end, whatever that is. No transaction is open meanwhile. */
@ApplicationScoped
class ReleaseTraining {

  private static final int PAGE = 5000;
  private static final Set<Split> LEARNT = Set.of(Split.TRAIN, Split.DEV);

  /** What is needed of a release that is being trained. */
  private record Begun(UUID trainingSet, TrainingRecipe recipe, Instant createdAt) {}

  private final UnitOfWork unit;
  private final TrainingSets sets;
  private final Releases releases;
  private final ReleaseTrainer trainer;
  private final LearningSettings settings;
  private final Clock clock;

  /** For the container. */
  @NullUnmarked
  protected ReleaseTraining() {
    this(null, null, null, null, null, null);
  }

  @Inject
  ReleaseTraining(
      UnitOfWork unit,
      TrainingSets sets,
      Releases releases,
      ReleaseTrainer trainer,
      LearningSettings settings,
      Clock clock) {
    this.unit = unit;
    this.sets = sets;
    this.releases = releases;
    this.trainer = trainer;
    this.settings = settings;
    this.clock = clock;
  }

  /** Never throws but what ends the process; how it ended stands with the release. */
  void run(ShopId shop, UUID id, Course course) {
    ShopScope.run(shop, () -> run(id, course));
  }

  private void run(UUID id, Course course) {
    ShopId shop = ShopScope.required();
    try {
      Optional<Begun> begun = unit.call(() -> begin(id));
      if (begun.isPresent() && !course.stopped()) {
        TrainingOrder order = order(shop, id, begun.get());
        FolderRemoval.remove(order.folder());
        end(id, order.folder(), trainer.train(order, course));
      }
    } catch (CancellationException e) {
      LearningLog.trainingStopped(shop, id);
      unit.run(() -> releases.locked(id).ifPresent(ShopRelease::interrupted));
    } catch (KefuException e) {
      fail(shop, id, e, String.valueOf(e.getMessage()));
    } catch (UncheckedIOException e) {
      fail(
          shop,
          id,
          e,
          "The release could not be written: check the rights and the free space of the folder of"
              + " releases, then train again");
    } catch (OutOfMemoryError e) {
      fail(
          shop,
          id,
          e,
          "The server has too little memory for a set of this size; give it more (-Xmx in"
              + " jvm.options), or train a smaller set");
    } catch (RuntimeException | LinkageError e) {
      fail(shop, id, e, "The training broke; the server's log says how under the release's id");
    }
  }

  private Optional<Begun> begin(UUID id) {
    return releases
        .locked(id)
        .filter(ShopRelease::begin)
        .map(r -> new Begun(r.trainingSet(), r.recipe(), r.createdAt()));
  }

  private TrainingOrder order(ShopId shop, UUID id, Begun begun) {
    return new TrainingOrder(
        id.toString(),
        begun.createdAt(),
        begun.recipe(),
        utterances(begun.trainingSet()),
        settings.release(shop, id.toString()),
        settings.vectors(shop));
  }

  /** Page by page, so that no transaction is long. */
  private List<TrainingUtterance> utterances(UUID set) {
    List<TrainingUtterance> all = new ArrayList<>();
    List<Example> page = page(set, 0);
    while (!page.isEmpty()) {
      page.forEach(
          e -> all.add(new TrainingUtterance(e.row(), e.text(), e.intent(), e.language())));
      page = page(set, page.get(page.size() - 1).row());
    }
    return all;
  }

  private List<Example> page(UUID set, int after) {
    return unit.call(() -> sets.examples(set, LEARNT, after, PAGE));
  }

  private void end(UUID id, Path folder, List<LanguageFigures> figures) {
    boolean wanted =
        unit.call(
            () ->
                releases
                    .locked(id)
                    .map(
                        release ->
                            release.trained(
                                FiguresJson.write(figures),
                                clock.instant().truncatedTo(ChronoUnit.MICROS)))
                    .orElse(false));
    if (wanted) {
      LearningLog.trained(ShopScope.required(), id);
    } else {
      FolderRemoval.remove(folder);
    }
  }

  private void fail(ShopId shop, UUID id, Throwable cause, String why) {
    LearningLog.trainingFailed(shop, id, cause);
    unit.run(() -> releases.locked(id).ifPresent(release -> release.failedToTrain(why)));
  }
}
