package io.kefu.learning.internal;

import io.kefu.learning.Example;
import io.kefu.learning.ReleaseComparison;
import io.kefu.learning.ReleaseConfusions;
import io.kefu.learning.ReleaseDesk;
import io.kefu.learning.ReleaseOrder;
import io.kefu.learning.ReleasePage;
import io.kefu.learning.ReleaseState;
import io.kefu.learning.ReleaseView;
import io.kefu.learning.Split;
import io.kefu.learning.model.Releases;
import io.kefu.learning.model.ShopRelease;
import io.kefu.learning.model.TrainingSet;
import io.kefu.learning.model.TrainingSets;
import io.kefu.shared.Conflict;
import io.kefu.shared.Ids;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.NotFound;
import io.kefu.shared.ShopId;
import io.kefu.shared.ShopScope;
import io.kefu.shared.UnitOfWork;
import io.kefu.understanding.NormalForm;
import io.kefu.understanding.ReleaseService;
import io.kefu.understanding.Verdict;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Orders trainings and keeps what came of them. */
@Stateless
@Local(ReleaseDesk.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReleaseKeeping implements ReleaseDesk {

  /** Of one shop; another shop's training waits behind these at most. */
  private static final int MOST_IN_TRAINING = 5;

  private static final int PAGE = 5000;
  private static final Duration LATER = Duration.ofMinutes(1);
  private static final int LONGEST_NAME = 200;

  private final UnitOfWork unit;
  private final Releases releases;
  private final TrainingSets sets;
  private final ReleaseService service;
  private final ReleaseRoom room;
  private final TrainingWorker worker;
  private final LearningSettings settings;
  private final Clock clock;

  /** For the container. */
  @NullUnmarked
  public ReleaseKeeping() {
    this(null, null, null, null, null, null, null, null);
  }

  @Inject
  public ReleaseKeeping(
      UnitOfWork unit,
      Releases releases,
      TrainingSets sets,
      ReleaseService service,
      ReleaseRoom room,
      TrainingWorker worker,
      LearningSettings settings,
      Clock clock) {
    this.unit = unit;
    this.releases = releases;
    this.sets = sets;
    this.service = service;
    this.room = room;
    this.worker = worker;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public ReleaseView train(ReleaseOrder order) {
    order.name().ifPresent(ReleaseKeeping::requireName);
    UUID id = unit.call(() -> add(order));
    worker.take(ShopScope.required(), id);
    return get(id.toString());
  }

  private UUID add(ReleaseOrder order) {
    TrainingSet set =
        sets.find(order.trainingSet())
            .filter(TrainingSet::isComplete)
            .orElseThrow(() -> new NotFound("training set", order.trainingSet().toString()));
    if (releases.countInTraining() >= MOST_IN_TRAINING) {
      throw new Conflict(
          "The shop has " + MOST_IN_TRAINING + " releases in training; wait for one, or cancel one",
          LATER);
    }
    ShopRelease release =
        new ShopRelease(
            order.name().map(String::strip).orElse(set.name()),
            set.id(),
            order.recipe(),
            settings.node(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    releases.add(release);
    return release.id();
  }

  private static void requireName(String name) {
    if (name.isBlank()
        || name.strip().length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidRequest("name", "must be a line of 1 to " + LONGEST_NAME + " characters");
    }
  }

  @Override
  public ReleaseView get(String id) {
    return unit.call(() -> isBase(id) ? base() : view(required(id)));
  }

  @Override
  public ReleasePage list(Optional<String> after, int limit) {
    boolean first = after.isEmpty();
    Optional<UUID> last = after.filter(id -> !isBase(id)).map(ReleaseKeeping::uuid);
    List<ReleaseView> found = new ArrayList<>();
    unit.run(
        () -> {
          if (first) {
            found.add(base());
          }
          releases.list(last, limit + 1 - found.size()).forEach(r -> found.add(view(r)));
        });
    if (found.size() <= limit) {
      return new ReleasePage(found, Optional.empty());
    }
    return new ReleasePage(
        List.copyOf(found.subList(0, limit)), Optional.of(found.get(limit - 1).id()));
  }

  @Override
  public ReleaseView activate(String id) {
    if (isBase(id)) {
      room.activateBase();
    } else {
      room.activate(uuid(id));
    }
    return get(id);
  }

  @Override
  public ReleaseView cancel(String id) {
    if (isBase(id)) {
      throw new Conflict("The release comes with Kefu and is not in training");
    }
    unit.run(() -> lockedRelease(id).cancel());
    worker.course(uuid(id)).ifPresent(Course::cancel);
    return get(id);
  }

  @Override
  public void remove(String id) {
    if (isBase(id)) {
      throw new Conflict("The release comes with Kefu and stays");
    }
    ShopId shop = ShopScope.required();
    unit.run(
        () -> {
          ShopRelease release = lockedRelease(id);
          release.requireRemovable();
          releases.remove(release);
        });
    FolderRemoval.remove(settings.release(shop, uuid(id).toString()));
  }

  @Override
  public List<Example> examples(String id, Set<Integer> rows) {
    return isBase(id)
        ? List.of()
        : unit.call(() -> sets.examples(required(id).trainingSet(), rows));
  }

  @Override
  public ReleaseConfusions confusions(String id) {
    return verdicts(id)
        .map(said -> ReleaseReview.confusions(said, rows -> examples(id, rows)))
        .orElseGet(ReleaseConfusions::notKept);
  }

  @Override
  public ReleaseComparison compare(String id, String with) {
    Optional<List<Verdict>> mine = verdicts(id);
    Optional<List<Verdict>> theirs = verdicts(with);
    if (mine.isEmpty() || theirs.isEmpty()) {
      return ReleaseComparison.notKept();
    }
    return pair(id, mine.get(), with, theirs.get()).comparison(rows -> examples(id, rows));
  }

  /** Of one set, rows tell the examples; of two, what they say. */
  private ReleasePair pair(String id, List<Verdict> mine, String with, List<Verdict> theirs) {
    UUID set = unit.call(() -> required(id).trainingSet());
    UUID theirSet = unit.call(() -> required(with).trainingSet());
    if (set.equals(theirSet)) {
      return ReleasePair.of(
          mine, theirs, v -> Integer.toString(v.row()), v -> Integer.toString(v.row()));
    }
    Map<Integer, String> keys = keys(set);
    Map<Integer, String> theirKeys = keys(theirSet);
    return ReleasePair.of(mine, theirs, v -> keys.get(v.row()), v -> theirKeys.get(v.row()));
  }

  /** What each row of a set says, page by page, so that no transaction is long. */
  private Map<Integer, String> keys(UUID set) {
    Map<Integer, String> keys = new HashMap<>();
    int[] last = {0};
    List<Example> page;
    do {
      page = unit.call(() -> sets.examples(set, EnumSet.of(Split.TRAIN, Split.DEV), last[0], PAGE));
      for (Example e : page) {
        keys.put(e.row(), e.language() + "\n" + e.intent() + "\n" + NormalForm.of(e.text()));
        last[0] = e.row();
      }
    } while (page.size() == PAGE);
    return keys;
  }

  private Optional<List<Verdict>> verdicts(String id) {
    if (isBase(id)) {
      return Optional.empty();
    }
    UUID known = unit.call(() -> required(id).id());
    return service.verdicts(settings.release(ShopScope.required(), known.toString()));
  }

  private boolean isBase(String id) {
    return service.base().id().equals(id);
  }

  private ShopRelease required(String id) {
    return releases.find(uuid(id)).orElseThrow(() -> new NotFound("release", id));
  }

  private ShopRelease lockedRelease(String id) {
    return releases.locked(uuid(id)).orElseThrow(() -> new NotFound("release", id));
  }

  private static UUID uuid(String id) {
    return Ids.of("release", id);
  }

  /** It serves wherever no release of the shop does. */
  private ReleaseView base() {
    ReleaseService.BaseRelease base = service.base();
    return new ReleaseView(
        base.id(),
        "Kefu",
        releases.active().isPresent() ? ReleaseState.RETIRED : ReleaseState.ACTIVE,
        1,
        Optional.empty(),
        base.figures(),
        Optional.empty(),
        io.kefu.understanding.TrainingRecipe.FAST.code(),
        Optional.empty(),
        base.created(),
        Optional.of(base.created()),
        Optional.empty());
  }

  private ReleaseView view(ShopRelease release) {
    Optional<Course> course =
        release.state() == ReleaseState.TRAINING ? worker.course(release.id()) : Optional.empty();
    return new ReleaseView(
        release.id().toString(),
        release.name(),
        release.state(),
        release.isTrained() ? 1 : course.map(Course::share).orElse(0.0),
        course.flatMap(Course::secondsLeft),
        FiguresJson.read(release.figures()),
        Optional.of(release.trainingSet()),
        release.recipe().code(),
        release.failure(),
        release.createdAt(),
        release.trainedAt(),
        release.activatedAt());
  }
}
