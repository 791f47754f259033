package io.kefu.learning.internal;

import io.kefu.learning.model.TrainingSets;
import io.kefu.shared.ShopId;
import io.kefu.shared.UnitOfWork;
import io.kefu.understanding.ExampleIndex;
import io.kefu.understanding.ExampleReview;
import io.kefu.understanding.ReviewOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * The sets that somebody looked for similar examples in a moment ago, laid out by meaning. A set
 * never changes, so an index is never stale; it goes when memory is short. One index is made at a
 * time, for it reads all vectors of a shop.
 */
@ApplicationScoped
class ExampleIndexes {

  private static final int MOST = 4;

  /** Of about three milliseconds each; whoever asks waits for them. */
  private static final int MOST_FRESH = 300;

  private final UnitOfWork unit;
  private final TrainingSets sets;
  private final ExampleReview review;
  private final LearningSettings settings;
  private final Map<UUID, SoftReference<ExampleIndex>> indexes =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, SoftReference<ExampleIndex>> eldest) {
          return size() > MOST;
        }
      };

  /** For the container. */
  @NullUnmarked
  protected ExampleIndexes() {
    this(null, null, null, null);
  }

  @Inject
  ExampleIndexes(
      UnitOfWork unit, TrainingSets sets, ExampleReview review, LearningSettings settings) {
    this.unit = unit;
    this.sets = sets;
    this.review = review;
    this.settings = settings;
  }

  /**
   * @param set of that shop, which is in scope
   * @return empty if too many vectors are missing
   */
  synchronized Optional<ExampleIndex> of(ShopId shop, UUID set) {
    SoftReference<ExampleIndex> kept = indexes.get(set);
    @Nullable ExampleIndex there = kept == null ? null : kept.get();
    if (there != null) {
      return Optional.of(there);
    }
    Optional<ExampleIndex> made =
        review.index(
            new ReviewOrder(SetPages.utterances(unit, sets, set), settings.vectors(shop)),
            MOST_FRESH);
    made.ifPresent(index -> indexes.put(set, new SoftReference<>(index)));
    return made;
  }
}
