package io.kefu.learning.internal;

import io.kefu.inference.LanguageRecogniser;
import io.kefu.learning.Example;
import io.kefu.learning.LabelDesk;
import io.kefu.learning.SimilarExample;
import io.kefu.learning.Suspicion;
import io.kefu.learning.SuspicionPage;
import io.kefu.learning.SuspicionPage.State;
import io.kefu.learning.internal.KeptSuspicions.Kept;
import io.kefu.learning.model.ConfirmedLabels;
import io.kefu.learning.model.TrainingSet;
import io.kefu.learning.model.TrainingSets;
import io.kefu.privacy.PersonalDataGuard;
import io.kefu.shared.Conflict;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.LanguageTag;
import io.kefu.shared.NotFound;
import io.kefu.shared.ShopId;
import io.kefu.shared.ShopScope;
import io.kefu.shared.UnitOfWork;
import io.kefu.shop.Shops;
import io.kefu.understanding.ExampleIndex;
import io.kefu.understanding.LabelDoubt;
import io.kefu.understanding.NormalForm;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** Keeps what is known about the labels of training sets. */
@Stateless
@Local(LabelDesk.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LabelKeeping implements LabelDesk {

  /** Of all shops; a look takes from seconds to minutes. */
  private static final int MOST_WAITING = 20;

  private static final Duration LATER = Duration.ofMinutes(1);
  private static final Duration SOON = Duration.ofSeconds(5);

  private final UnitOfWork unit;
  private final TrainingSets sets;
  private final ConfirmedLabels confirmed;
  private final KeptSuspicions kept;
  private final SetInspection inspection;
  private final ExampleIndexes indexes;
  private final TrainingWorker worker;
  private final PersonalDataGuard guard;
  private final LanguageRecogniser recogniser;
  private final Shops shops;

  /** For the container. */
  @NullUnmarked
  public LabelKeeping() {
    this(null, null, null, null, null, null, null, null, null, null);
  }

  @Inject
  public LabelKeeping(
      UnitOfWork unit,
      TrainingSets sets,
      ConfirmedLabels confirmed,
      KeptSuspicions kept,
      SetInspection inspection,
      ExampleIndexes indexes,
      TrainingWorker worker,
      PersonalDataGuard guard,
      LanguageRecogniser recogniser,
      Shops shops) {
    this.unit = unit;
    this.sets = sets;
    this.confirmed = confirmed;
    this.kept = kept;
    this.inspection = inspection;
    this.indexes = indexes;
    this.worker = worker;
    this.guard = guard;
    this.recogniser = recogniser;
    this.shops = shops;
  }

  @Override
  public SuspicionPage suspicions(UUID set, int after, int limit) {
    requireSet(set);
    Optional<Course> course = worker.course(set);
    if (course.isPresent()) {
      return SuspicionPage.empty(State.WORKING, course.get().share(), Optional.empty());
    }
    Optional<String> failure = inspection.failure(set);
    if (failure.isPresent()) {
      return SuspicionPage.empty(State.FAILED, 1, failure);
    }
    return kept.read(ShopScope.required(), set)
        .map(found -> page(set, found, after, limit))
        .orElseGet(() -> SuspicionPage.empty(State.NONE, 1, Optional.empty()));
  }

  private SuspicionPage page(UUID set, Kept found, int after, int limit) {
    List<LabelDoubt> doubts = found.doubts();
    Map<Integer, Example> byRow = examples(set, doubts.stream().map(LabelDoubt::row).toList());
    Set<Integer> settled = confirmed(byRow.values());
    List<Integer> open =
        IntStream.range(0, doubts.size())
            .filter(i -> byRow.containsKey(doubts.get(i).row()))
            .filter(i -> !settled.contains(doubts.get(i).row()))
            .boxed()
            .toList();
    List<Integer> shown = open.stream().filter(i -> i >= after).limit(limit + 1L).toList();
    List<Integer> told = shown.subList(0, Math.min(limit, shown.size()));
    Map<Integer, Example> nearest =
        examples(set, told.stream().flatMap(i -> doubts.get(i).nearest().stream()).toList());
    return new SuspicionPage(
        State.READY,
        1,
        open.size(),
        found.changes(),
        told.stream()
            .flatMap(i -> suspicion(i + 1, doubts.get(i), byRow, nearest).stream())
            .toList(),
        shown.size() > limit ? Optional.of(told.get(limit - 1) + 1) : Optional.empty(),
        Optional.empty());
  }

  private static Optional<Suspicion> suspicion(
      int rank, LabelDoubt doubt, Map<Integer, Example> byRow, Map<Integer, Example> nearest) {
    return Optional.ofNullable(byRow.get(doubt.row()))
        .map(
            example ->
                new Suspicion(
                    rank,
                    example,
                    doubt.proposed(),
                    doubt.confidence(),
                    doubt.givenConfidence(),
                    doubt.nearest().stream()
                        .flatMap(row -> Stream.ofNullable(nearest.get(row)))
                        .toList()));
  }

  private Map<Integer, Example> examples(UUID set, Collection<Integer> rows) {
    return rows.isEmpty()
        ? Map.of()
        : unit.call(() -> sets.examples(set, Set.copyOf(rows))).stream()
            .collect(Collectors.toMap(Example::row, Function.identity()));
  }

  /** The rows among them whose label a person said is right. */
  private Set<Integer> confirmed(Collection<Example> examples) {
    Map<Integer, String> digests = new HashMap<>();
    examples.forEach(e -> digests.put(e.row(), digest(e)));
    Set<String> there = unit.call(() -> confirmed.among(Set.copyOf(digests.values())));
    return digests.entrySet().stream()
        .filter(e -> there.contains(e.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static String digest(Example example) {
    return LabelDigest.of(ShopScope.required(), example.intent(), NormalForm.of(example.text()));
  }

  @Override
  public void lookThrough(UUID set) {
    requireSet(set);
    if (worker.waiting() >= MOST_WAITING) {
      throw new Conflict(
          MOST_WAITING + " trainings and looks through sets wait already; try again later", LATER);
    }
    worker.take(ShopScope.required(), set, inspection::run);
  }

  @Override
  public int keepLabels(UUID set, Set<Integer> rows) {
    requireSet(set);
    Collection<Example> examples = examples(set, rows).values();
    Set<String> digests = new HashSet<>();
    examples.forEach(example -> digests.add(digest(example)));
    unit.run(() -> confirmed.add(digests));
    return examples.size();
  }

  @Override
  public List<SimilarExample> similar(
      UUID set, String text, Optional<LanguageTag> language, int limit) {
    requireSet(set);
    if (text.isBlank() || text.codePointCount(0, text.length()) > Intake.LONGEST_TEXT) {
      throw new InvalidRequest(
          "similar_to", "must be 1 to " + Intake.LONGEST_TEXT + " characters of text");
    }
    ShopId shop = ShopScope.required();
    ExampleIndex index = indexes.of(shop, set).orElseThrow(() -> notYet(set));
    String masked = guard.protect(text.strip(), shops.profile(shop).country()).masked();
    List<ExampleIndex.Near> near =
        language
            .or(() -> recognised(masked, index.languages()))
            .map(tag -> index.nearest(masked, tag, limit))
            .orElse(List.of());
    Map<Integer, Example> byRow = examples(set, near.stream().map(ExampleIndex.Near::row).toList());
    return near.stream()
        .flatMap(
            n ->
                Stream.ofNullable(byRow.get(n.row()))
                    .map(example -> new SimilarExample(example, n.closeness())))
        .toList();
  }

  private Optional<LanguageTag> recognised(String text, Set<LanguageTag> languages) {
    return languages.size() < 2
        ? languages.stream().findFirst()
        : recogniser.recognise(text, languages).stream()
            .findFirst()
            .map(guess -> guess.language().primary())
            .or(() -> languages.stream().findFirst());
  }

  private Conflict notYet(UUID set) {
    lookThrough(set);
    return new Conflict(
        "The set is being looked through for the first time; try again in a moment", SOON);
  }

  private void requireSet(UUID id) {
    if (unit.call(() -> sets.find(id).filter(TrainingSet::isComplete).isEmpty())) {
      throw new NotFound("training set", id.toString());
    }
  }
}
