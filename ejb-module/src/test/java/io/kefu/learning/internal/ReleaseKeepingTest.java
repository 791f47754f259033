package io.kefu.learning.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.kefu.learning.ConfusedPair;
import io.kefu.learning.ReleaseComparison;
import io.kefu.learning.ReleaseConfusions;
import io.kefu.learning.ReleaseDesk;
import io.kefu.learning.ReleaseOrder;
import io.kefu.learning.ReleaseState;
import io.kefu.learning.ReleaseView;
import io.kefu.learning.model.ShopRelease;
import io.kefu.platform.Drain;
import io.kefu.platform.Settings;
import io.kefu.privacy.ProtectedText;
import io.kefu.shared.Conflict;
import io.kefu.shared.LanguageTag;
import io.kefu.shared.NotFound;
import io.kefu.shared.ShopId;
import io.kefu.shared.ShopScope;
import io.kefu.understanding.DamagedRelease;
import io.kefu.understanding.LanguageFigures;
import io.kefu.understanding.ReleaseService;
import io.kefu.understanding.ReleaseTrainer;
import io.kefu.understanding.TrainingFailed;
import io.kefu.understanding.TrainingOrder;
import io.kefu.understanding.TrainingProgress;
import io.kefu.understanding.TrainingRecipe;
import io.kefu.understanding.TrainingUtterance;
import io.kefu.understanding.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The life of a release, with a trainer that writes one file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReleaseKeepingTest {

  private static final ShopId TEA = LearningRoom.TEA;
  private static final String BASE = "base-of-test";
  private static final String TSV =
      "text\tintent\tlang\tsplit\na\tx\ten\t\nb\ty\ten\tdev\nc\tx\ten\ttest\n";

  @TempDir private Path folder;
  private final Clock clock = Clock.systemUTC();
  private LearningRoom room;
  private JpaReleases releases;
  private LearningSettings settings;
  private Trainer trainer;
  private Service service;
  private TrainingWorker worker;
  private ReleaseRoom inService;
  private ReleaseDesk desk;
  private UUID set;

  @BeforeAll
  void build() {
    room = new LearningRoom((text, region) -> new ProtectedText(text, List.of()));
    releases = new JpaReleases(room.unit().entityManager());
    set = room.keep(TEA, TSV).id();
  }

  @AfterAll
  void tearDown() {
    room.close();
  }

  @BeforeEach
  void open() {
    settings =
        new LearningSettings(
            new Settings(
                key ->
                    Optional.ofNullable(
                        Map.of("kefu.data.dir", folder.toString(), "kefu.node.name", "one")
                            .get(key))));
    trainer = new Trainer();
    service = new Service();
    start();
  }

  /** As the server does; what was in memory is gone. */
  private void start() {
    worker =
        new TrainingWorker(
            new ReleaseTraining(room.unit(), room.sets(), releases, trainer, settings, clock),
            settings,
            clock,
            new Drain());
    inService = new ReleaseRoom(room.unit(), releases, service, settings, clock);
    desk =
        new ReleaseKeeping(
            room.unit(), releases, room.sets(), service, inService, worker, settings, clock);
  }

  @AfterEach
  void close() {
    trainer.go.countDown();
    worker.end();
    in(
        () ->
            room.unit()
                .call(
                    () -> {
                      releases.list(Optional.empty(), 100).forEach(releases::remove);
                      return true;
                    }));
  }

  @Test
  void orderedRelease_isTrainedFromWhatIsLearnt() {
    ReleaseView release = trained();

    assertThat(release.state()).isEqualTo(ReleaseState.READY);
    assertThat(release.name()).isEqualTo("first");
    assertThat(release.progress()).isEqualTo(1);
    assertThat(trainer.last.utterances())
        .extracting(TrainingUtterance::text)
        .containsExactly("a", "b");
  }

  @Test
  void activated_theOneBeforeIsRetiredAndComesBack() {
    String one = trained().id();
    String two = trained().id();

    activate(one);
    activate(two);
    assertThat(state(one)).isEqualTo(ReleaseState.RETIRED);
    assertThat(service.serving.get(TEA)).isEqualTo(two);

    activate(one);
    assertThat(state(one)).isEqualTo(ReleaseState.ACTIVE);
    assertThat(state(two)).isEqualTo(ReleaseState.RETIRED);
    assertThat(service.serving.get(TEA)).isEqualTo(one);
  }

  @Test
  void baseRelease_isAReleaseOfEveryShop() {
    String own = trained().id();
    activate(own);

    assertThat(state(BASE)).isEqualTo(ReleaseState.RETIRED);
    activate(BASE);

    assertThat(state(BASE)).isEqualTo(ReleaseState.ACTIVE);
    assertThat(state(own)).isEqualTo(ReleaseState.RETIRED);
    assertThat(service.serving).doesNotContainKey(TEA);
    assertThatThrownBy(() -> in(() -> desk.cancel(BASE))).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> remove(BASE)).isInstanceOf(Conflict.class);
  }

  @Test
  void releases_areListedAfterTheBaseRelease() {
    String one = trained().id();
    String two = trained().id();

    var first = in(() -> desk.list(Optional.empty(), 2));
    var second = in(() -> desk.list(first.next(), 2));
    var afterBase = in(() -> desk.list(Optional.of(BASE), 1));

    assertThat(first.releases()).extracting(ReleaseView::id).containsExactly(BASE, one);
    assertThat(second.releases()).extracting(ReleaseView::id).containsExactly(two);
    assertThat(second.next()).isEmpty();
    assertThat(afterBase.releases()).extracting(ReleaseView::id).containsExactly(one);
  }

  @Test
  void trainingThatFails_saysWhy() {
    trainer.failure = new TrainingFailed("too thin");

    ReleaseView release = ended(order());

    assertThat(release.state()).isEqualTo(ReleaseState.FAILED);
    assertThat(release.failure()).contains("too thin");
    assertThatThrownBy(() -> activate(release.id())).isInstanceOf(Conflict.class);
  }

  @Test
  void trainingThatBreaks_saysNoMoreThanWhereToLook() {
    trainer.failure = new IllegalStateException("secret of the machine");

    assertThat(ended(order()).failure())
        .hasValueSatisfying(why -> assertThat(why).contains("log").doesNotContain("secret"));
  }

  @Test
  void cancelledTraining_endsAndItsWorkerGoesOn() {
    trainer.holds = true;
    String held = order();
    String next = order();

    ReleaseView cancelled = in(() -> desk.cancel(held));
    trainer.holds = false;

    assertThat(cancelled.state()).isEqualTo(ReleaseState.CANCELLED);
    assertThat(ended(next).state()).isEqualTo(ReleaseState.READY);
    assertThat(state(held)).isEqualTo(ReleaseState.CANCELLED);
    assertThat(settings.release(TEA, held)).doesNotExist();
  }

  @Test
  void waitingTraining_isCancelledToo() {
    trainer.holds = true;
    String held = order();
    String waiting = order();

    in(() -> desk.cancel(waiting));
    trainer.holds = false;
    trainer.go.countDown();
    ended(held);
    ReleaseView after = ended(order());

    assertThat(after.state()).isEqualTo(ReleaseState.READY);
    assertThat(state(waiting)).isEqualTo(ReleaseState.CANCELLED);
    assertThat(trainer.trained).doesNotContainKey(waiting);
  }

  @Test
  void sixthTrainingOfAShop_mustWait() {
    trainer.holds = true;
    for (int i = 0; i < 5; i++) {
      order();
    }

    assertThatThrownBy(this::order)
        .isInstanceOfSatisfying(
            Conflict.class, refusal -> assertThat(refusal.retryAfter()).isPresent());
  }

  @Test
  void trainingThatARestartInterrupted_beginsAgain() {
    UUID left = leftInTraining(1);

    restart();

    assertThat(ended(left.toString()).state()).isEqualTo(ReleaseState.READY);
  }

  @Test
  void trainingThatEndedTheServerThreeTimes_hasFailed() {
    UUID left = leftInTraining(ShopRelease.MOST_ATTEMPTS);

    restart();

    ReleaseView release = ended(left.toString());
    assertThat(release.state()).isEqualTo(ReleaseState.FAILED);
    assertThat(release.failure()).hasValueSatisfying(w -> assertThat(w).contains("3 times"));
  }

  @Test
  void serverThatEndsInOrder_countsNoAttempt() {
    trainer.holds = true;
    String held = order();
    for (int i = 0; i <= ShopRelease.MOST_ATTEMPTS; i++) {
      Awaitility.await().until(() -> trainer.last != null);
      worker.end();
      Awaitility.await().until(() -> worker.course(UUID.fromString(held)).isEmpty());
      trainer.last = null;
      restart();
    }
    trainer.holds = false;

    assertThat(ended(held).state()).isEqualTo(ReleaseState.READY);
  }

  @Test
  void activeRelease_servesAgainAfterARestart() {
    String own = trained().id();
    activate(own);
    service.serving.clear();

    restart();

    assertThat(service.serving.get(TEA)).isEqualTo(own);
  }

  @Test
  void damagedRelease_leavesTheShopToTheBaseReleaseAndMayComeBack() {
    String own = trained().id();
    activate(own);
    service.serving.clear();
    service.damaged = true;

    restart();

    assertThat(service.serving).isEmpty();
    assertThat(state(own)).isEqualTo(ReleaseState.FAILED);
    assertThat(state(BASE)).isEqualTo(ReleaseState.ACTIVE);
    assertThat(in(() -> desk.get(own)).failure())
        .hasValueSatisfying(why -> assertThat(why).contains("labels.txt"));
    assertThatThrownBy(() -> activate(own)).isInstanceOf(DamagedRelease.class);
    service.damaged = false;
    activate(own);
    assertThat(state(own)).isEqualTo(ReleaseState.ACTIVE);
    assertThat(in(() -> desk.get(own)).failure()).isEmpty();
  }

  @Test
  void damagedRelease_doesNotReplaceTheOneThatServes() {
    String one = trained().id();
    String two = trained().id();
    activate(one);
    service.damaged = true;

    assertThatThrownBy(() -> activate(two)).isInstanceOf(DamagedRelease.class);

    assertThat(service.serving.get(TEA)).isEqualTo(one);
    assertThat(state(one)).isEqualTo(ReleaseState.ACTIVE);
  }

  @Test
  void removedRelease_isGoneWithItsFolder() {
    String own = trained().id();
    assertThat(settings.release(TEA, own)).exists();

    remove(own);

    assertThat(settings.release(TEA, own)).doesNotExist();
    assertThatThrownBy(() -> state(own)).isInstanceOf(NotFound.class);
  }

  @Test
  void releaseInUse_cannotBeRemoved() {
    String own = trained().id();
    activate(own);
    trainer.holds = true;
    String held = order();

    assertThatThrownBy(() -> remove(own)).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> remove(held)).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> ShopScope.run(TEA, () -> room.desk().remove(set)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void namedReleases_areThoseThatMayServe() {
    KeptReleases kept = new KeptReleases(room.unit(), releases, settings);
    String own = trained().id();
    trainer.failure = new TrainingFailed("too thin");
    String failed = ended(order()).id();

    assertThat(kept.folder(TEA, own)).contains(settings.release(TEA, own));
    assertThat(kept.folder(TEA, failed)).isEmpty();
    assertThat(kept.folder(TEA, "../etc")).isEmpty();
    assertThat(kept.folder(LearningRoom.SHOES, own)).isEmpty();
  }

  @Test
  void confusions_comeWithTheirSentences() {
    String own = trained().id();
    service.verdicts.put(
        own,
        List.of(
            new Verdict(LanguageTag.ENGLISH, 2, "x", "y", 0.6),
            new Verdict(LanguageTag.ENGLISH, 3, "y", "x", 0.95),
            new Verdict(LanguageTag.ENGLISH, 99, "y", "x", 0.97)));

    ReleaseConfusions confusions = in(() -> desk.confusions(own));

    assertThat(confusions.kept()).isTrue();
    assertThat(confusions.mistakes()).isEqualTo(3);
    assertThat(confusions.pairs())
        .singleElement()
        .satisfies(
            pair -> {
              assertThat(pair.first()).isEqualTo("y");
              assertThat(pair.suspects()).isEqualTo(2);
              assertThat(pair.examples())
                  .extracting(m -> m.example().text(), ConfusedPair.Mistaken::suspect)
                  .containsExactly(tuple("b", true), tuple("a", false));
            });
  }

  @Test
  void comparedOnOneSet_rowsTellWhatEachGetsRight() {
    String one = trained().id();
    String two = trained().id();
    service.verdicts.put(one, List.of(said(2, "x", "x"), said(3, "y", "x")));
    service.verdicts.put(two, List.of(said(2, "x", "y"), said(3, "y", "y")));

    ReleaseComparison compared = in(() -> desk.compare(one, two));

    assertThat(compared.common()).isEqualTo(2);
    assertThat(compared.sure()).isFalse();
    assertThat(compared.gained())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.example().text()).isEqualTo("a");
              assertThat(d.theirs()).isEqualTo("y");
            });
    assertThat(compared.lost()).extracting(d -> d.example().text()).containsExactly("b");
    assertThat(compared.intents())
        .extracting(i -> i.name(), i -> i.mine().value(), i -> i.theirs().value())
        .containsExactly(tuple("x", 1.0, 0.0), tuple("y", 0.0, 1.0));
  }

  @Test
  void comparedOnTwoSets_theSameTextUnderTheSameIntentIsCommon() {
    UUID before = set;
    String one = trained().id();
    set = room.keep(TEA, "text\tintent\tlang\nB\ty\ten\na\tz\ten\nd\tx\ten\n").id();
    String two = trained().id();
    set = before;
    service.verdicts.put(one, List.of(said(2, "x", "x"), said(3, "y", "y")));
    service.verdicts.put(two, List.of(said(2, "y", "x"), said(3, "z", "z"), said(4, "x", "x")));

    ReleaseComparison compared = in(() -> desk.compare(one, two));

    assertThat(compared.common()).isEqualTo(1);
    assertThat(compared.gained()).extracting(d -> d.example().text()).containsExactly("b");
    assertThat(compared.intents())
        .extracting(ReleaseComparison.IntentDifference::name)
        .containsExactly("x", "y", "z");
  }

  private static Verdict said(int row, String meant, String taken) {
    return new Verdict(LanguageTag.ENGLISH, row, meant, taken, 0.7);
  }

  @Test
  void releaseThatKeptNoVerdicts_saysSo() {
    String own = trained().id();

    assertThat(in(() -> desk.confusions(own)).kept()).isFalse();
    assertThat(in(() -> desk.confusions(BASE)).kept()).isFalse();
    assertThat(in(() -> desk.compare(own, BASE)).kept()).isFalse();
    assertThatThrownBy(() -> ShopScope.call(LearningRoom.SHOES, () -> desk.confusions(own)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void anotherShop_seesNothing() {
    String own = trained().id();

    assertThatThrownBy(() -> ShopScope.call(LearningRoom.SHOES, () -> desk.get(own)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> ShopScope.call(LearningRoom.SHOES, () -> desk.activate(own)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                ShopScope.call(
                    LearningRoom.SHOES,
                    () -> desk.train(new ReleaseOrder(set, Optional.empty(), TrainingRecipe.FAST))))
        .isInstanceOf(NotFound.class);
  }

  /** As a killed server leaves it. */
  private UUID leftInTraining(int attempts) {
    ShopRelease release =
        new ShopRelease(
            "left", set, TrainingRecipe.FAST, "one", Instant.parse("2026-03-01T08:00:00Z"));
    for (int i = 0; i < attempts; i++) {
      release.begin();
    }
    ShopScope.run(TEA, () -> room.unit().run(() -> releases.add(release)));
    return release.id();
  }

  private void restart() {
    start();
    new TakeUpReleases(
            room.unit(), releases, inService, worker, new LearningRoom.TwoShops(), settings)
        .run();
  }

  private ReleaseView trained() {
    return ended(order());
  }

  private String order() {
    return in(() -> desk.train(new ReleaseOrder(set, Optional.empty(), TrainingRecipe.FAST))).id();
  }

  private ReleaseView ended(String id) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> in(() -> desk.get(id)), r -> r.state() != ReleaseState.TRAINING);
  }

  private ReleaseView activate(String id) {
    return in(() -> desk.activate(id));
  }

  private ReleaseState state(String id) {
    return in(() -> desk.get(id)).state();
  }

  private void remove(String id) {
    ShopScope.run(TEA, () -> desk.remove(id));
  }

  private static <T> T in(Supplier<T> work) {
    return ShopScope.call(TEA, work);
  }

  /** Writes one file, or fails, or waits until it is stopped. */
  private static final class Trainer implements ReleaseTrainer {
    private final CountDownLatch go = new CountDownLatch(1);
    private final Map<String, Boolean> trained = new ConcurrentHashMap<>();
    private volatile boolean holds;
    private volatile RuntimeException failure;
    private volatile TrainingOrder last;

    @Override
    public List<LanguageFigures> train(TrainingOrder order, TrainingProgress progress) {
      last = order;
      if (failure != null) {
        throw failure;
      }
      try {
        while (holds && !go.await(10, TimeUnit.MILLISECONDS)) {
          if (progress.stopped()) {
            throw new CancellationException();
          }
        }
        Files.createDirectories(order.folder());
        Files.writeString(order.folder().resolve("manifest.json"), "{}");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new CancellationException();
      }
      trained.put(order.id(), true);
      return List.of();
    }
  }

  /** Remembers what serves. */
  private static final class Service implements ReleaseService {
    private final Map<ShopId, String> serving = new ConcurrentHashMap<>();
    private final Map<String, List<Verdict>> verdicts = new ConcurrentHashMap<>();
    private volatile boolean damaged;

    @Override
    public Prepared prepare(Path folder) {
      String id = folder.getFileName().toString();
      if (damaged) {
        throw new DamagedRelease(id, "labels.txt", "does not have the checksum");
      }
      return new Prepared() {
        @Override
        public String id() {
          return id;
        }

        @Override
        public void putInService(ShopId shop) {
          serving.put(shop, id);
        }
      };
    }

    @Override
    public Optional<List<Verdict>> verdicts(Path folder) {
      return Optional.ofNullable(verdicts.get(folder.getFileName().toString()));
    }

    @Override
    public void putBaseInService(ShopId shop) {
      serving.remove(shop);
    }

    @Override
    public BaseRelease base() {
      return new BaseRelease(BASE, Instant.parse("2026-01-01T00:00:00Z"), List.of());
    }
  }
}
