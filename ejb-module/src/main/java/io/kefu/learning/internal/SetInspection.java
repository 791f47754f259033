package io.kefu.learning.internal;

import io.kefu.learning.internal.KeptSuspicions.Kept;
import io.kefu.learning.model.TrainingSet;
import io.kefu.learning.model.TrainingSets;
import io.kefu.shared.KefuException;
import io.kefu.shared.ShopId;
import io.kefu.shared.ShopScope;
import io.kefu.shared.UnitOfWork;
import io.kefu.understanding.ExampleReview;
import io.kefu.understanding.LabelDoubt;
import io.kefu.understanding.ReviewOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.NullUnmarked;

/** One look through a training set, to its end, whatever that is. */
@ApplicationScoped
class SetInspection {

  private final UnitOfWork unit;
  private final TrainingSets sets;
  private final ExampleReview review;
  private final KeptSuspicions suspicions;
  private final LearningSettings settings;

  /** Why the last look of a set failed; a restart forgets it, and somebody asks again. */
  private final Map<UUID, String> failures = new ConcurrentHashMap<>();

  /** For the container. */
  @NullUnmarked
  protected SetInspection() {
    this(null, null, null, null, null);
  }

  @Inject
  SetInspection(
      UnitOfWork unit,
      TrainingSets sets,
      ExampleReview review,
      KeptSuspicions suspicions,
      LearningSettings settings) {
    this.unit = unit;
    this.sets = sets;
    this.review = review;
    this.suspicions = suspicions;
    this.settings = settings;
  }

  /** Never throws but what ends the process. */
  void run(ShopId shop, UUID set, Course course) {
    ShopScope.run(shop, () -> run(set, course));
  }

  private void run(UUID set, Course course) {
    ShopId shop = ShopScope.required();
    failures.remove(set);
    try {
      List<LabelDoubt> doubts =
          review.doubts(
              new ReviewOrder(SetPages.utterances(unit, sets, set), settings.vectors(shop)),
              course);
      if (isThere(set)) {
        suspicions.write(shop, set, new Kept(0, doubts));
        LearningLog.lookedThrough(shop, set, doubts.size());
      }
    } catch (CancellationException e) {
      // The server ends; somebody asks again.
    } catch (KefuException e) {
      fail(shop, set, e, String.valueOf(e.getMessage()));
    } catch (UncheckedIOException e) {
      fail(
          shop,
          set,
          e,
          "What was found could not be kept: check the rights and the free space of the folder of"
              + " releases, then look again");
    } catch (OutOfMemoryError e) {
      fail(
          shop,
          set,
          e,
          "The server has too little memory for a set of this size; give it more (-Xmx in"
              + " jvm.options), or split the set");
    } catch (RuntimeException | LinkageError e) {
      fail(shop, set, e, "The look broke; the server's log says how under the set's id");
    }
  }

  private boolean isThere(UUID set) {
    return unit.call(() -> sets.find(set).filter(TrainingSet::isComplete).isPresent());
  }

  private void fail(ShopId shop, UUID set, Throwable cause, String why) {
    failures.put(set, why);
    LearningLog.lookFailed(shop, set, cause);
  }

  Optional<String> failure(UUID set) {
    return Optional.ofNullable(failures.get(set));
  }
}
