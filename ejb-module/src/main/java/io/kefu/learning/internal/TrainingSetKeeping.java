package io.kefu.learning.internal;

import io.kefu.inference.LanguageRecogniser;
import io.kefu.learning.Example;
import io.kefu.learning.ExampleFilter;
import io.kefu.learning.ExamplePage;
import io.kefu.learning.IntentCount;
import io.kefu.learning.SetChanges;
import io.kefu.learning.Split;
import io.kefu.learning.TrainingSetDesk;
import io.kefu.learning.TrainingSetPage;
import io.kefu.learning.TrainingSetUpload;
import io.kefu.learning.TrainingSetView;
import io.kefu.learning.UnreadableExamples;
import io.kefu.learning.model.Releases;
import io.kefu.learning.model.SetReview;
import io.kefu.learning.model.TrainingSet;
import io.kefu.learning.model.TrainingSets;
import io.kefu.learning.model.VersionName;
import io.kefu.privacy.PersonalDataGuard;
import io.kefu.shared.Conflict;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.NotFound;
import io.kefu.shared.ShopScope;
import io.kefu.shared.UnitOfWork;
import io.kefu.shop.Shops;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Keeps training sets: first the file as a whole, then its rows, a thousand a transaction. */
@Stateless
@Local(TrainingSetDesk.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TrainingSetKeeping implements TrainingSetDesk {

  /** Rows a transaction; after each one a waiting turn may write. An estimate, not measured. */
  static final int CHUNK = 1000;

  private static final int LONGEST_NAME = 200;

  private final UnitOfWork unit;
  private final TrainingSets sets;
  private final Releases releases;
  private final PersonalDataGuard guard;
  private final LanguageRecogniser recogniser;
  private final Shops shops;
  private final KeptSuspicions suspicions;
  private final Clock clock;

  /** For the container. */
  @NullUnmarked
  public TrainingSetKeeping() {
    this(null, null, null, null, null, null, null, null);
  }

  @Inject
  public TrainingSetKeeping(
      UnitOfWork unit,
      TrainingSets sets,
      Releases releases,
      PersonalDataGuard guard,
      LanguageRecogniser recogniser,
      Shops shops,
      KeptSuspicions suspicions,
      Clock clock) {
    this.unit = unit;
    this.sets = sets;
    this.releases = releases;
    this.guard = guard;
    this.recogniser = recogniser;
    this.shops = shops;
    this.suspicions = suspicions;
    this.clock = clock;
  }

  @Override
  public TrainingSetView keep(TrainingSetUpload upload) {
    String name = name(upload.name());
    try {
      Path file = Files.createTempFile("kefu-examples", null);
      try {
        Files.copy(upload.content(), file, StandardCopyOption.REPLACE_EXISTING);
        return keep(name, upload, file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TrainingSetView keep(String name, TrainingSetUpload upload, Path file)
      throws IOException {
    Intake intake =
        new Intake(shops.profile(ShopScope.required()), upload.language(), guard, recogniser);
    String format = ExampleFormats.read(file, upload.contentType(), intake);
    if (intake.examples().isEmpty()) {
      throw new UnreadableExamples(
          "the file holds no row with a text and an intent; write one row for each example");
    }
    return keep(name, format, intake);
  }

  private TrainingSetView keep(String name, String format, Intake intake) {
    TrainingSet set = new TrainingSet(name, format, clock.instant().truncatedTo(ChronoUnit.MICROS));
    unit.run(() -> sets.add(set));
    try {
      return write(set.id(), intake.examples(), intake.outcome());
    } catch (RuntimeException e) {
      SetRemoval.sweep(unit, sets, set.id());
      throw e;
    }
  }

  @Override
  public TrainingSetView revise(UUID id, SetChanges changes) {
    TrainingSetView before = get(id);
    Intake intake =
        new Intake(shops.profile(ShopScope.required()), Optional.empty(), guard, recogniser);
    Revision revision = new Revision(changes, intake);
    int last = 0;
    List<Example> page = page(id, last);
    while (!page.isEmpty()) {
      page.forEach(revision::pass);
      last = page.get(page.size() - 1).row();
      page = page(id, last);
    }
    revision.end(last);
    TrainingSetView next =
        keep(VersionName.after(before.name(), LONGEST_NAME), before.format(), intake);
    suspicions.carryOver(
        ShopScope.required(), id, next.id(), changes.touched(), changes.add().size());
    removeUnused(id);
    return next;
  }

  private List<Example> page(UUID id, int after) {
    return unit.call(() -> sets.examples(id, EnumSet.allOf(Split.class), after, CHUNK));
  }

  /** The release that was trained from it needs it as it was. */
  private void removeUnused(UUID id) {
    boolean unused =
        unit.call(
            () -> {
              Optional<TrainingSet> set = sets.find(id).filter(s -> !releases.isUsed(id));
              set.ifPresent(TrainingSet::withdraw);
              return set.isPresent();
            });
    if (unused) {
      sweep(id);
    }
  }

  private TrainingSetView write(UUID id, List<Example> examples, SetReview.Outcome outcome) {
    for (int from = 0; from < examples.size(); from += CHUNK) {
      List<Example> chunk = examples.subList(from, Math.min(examples.size(), from + CHUNK));
      unit.run(() -> sets.addExamples(id, chunk));
    }
    String review = ReviewJson.write(outcome);
    TrainingSetView view =
        unit.call(
            () -> {
              TrainingSet set = sets.find(id).orElseThrow();
              set.complete(outcome.set(), review);
              return ReviewJson.view(set);
            });
    LearningLog.setKept(ShopScope.required(), id, view.examples());
    return view;
  }

  private static String name(String written) {
    String name = written.strip();
    if (name.isEmpty()
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidRequest(
          "name",
          "must be a line of 1 to " + LONGEST_NAME + " characters; add ?name=… to the address");
    }
    return name;
  }

  @Override
  public TrainingSetView get(UUID id) {
    return unit.call(() -> ReviewJson.view(required(id)));
  }

  @Override
  public TrainingSetPage list(Optional<UUID> after, int limit) {
    List<TrainingSetView> found =
        unit.call(() -> sets.list(after, limit + 1).stream().map(ReviewJson::view).toList());
    if (found.size() <= limit) {
      return new TrainingSetPage(found, Optional.empty());
    }
    return new TrainingSetPage(found.subList(0, limit), Optional.of(found.get(limit - 1).id()));
  }

  @Override
  public ExamplePage examples(UUID id, ExampleFilter filter) {
    ExampleFilter oneMore =
        new ExampleFilter(filter.intent(), filter.text(), filter.after(), filter.limit() + 1);
    List<Example> found =
        unit.call(
            () -> {
              required(id);
              return sets.examples(id, oneMore);
            });
    if (found.size() <= filter.limit()) {
      return new ExamplePage(found, Optional.empty());
    }
    return new ExamplePage(
        found.subList(0, filter.limit()), Optional.of(found.get(filter.limit() - 1).row()));
  }

  @Override
  public List<IntentCount> intents(UUID id) {
    return unit.call(
        () -> {
          required(id);
          return sets.intents(id);
        });
  }

  @Override
  public void remove(UUID id) {
    unit.run(
        () -> {
          TrainingSet set = required(id);
          if (releases.isTrainedFrom(id)) {
            throw new Conflict(
                "A release is being trained from this set; wait for it, or cancel it");
          }
          set.withdraw();
        });
    sweep(id);
  }

  private void sweep(UUID id) {
    SetRemoval.sweep(unit, sets, id);
    suspicions.remove(ShopScope.required(), id);
  }

  private TrainingSet required(UUID id) {
    return sets.find(id)
        .filter(TrainingSet::isComplete)
        .orElseThrow(() -> new NotFound("training set", id.toString()));
  }
}
