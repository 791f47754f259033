package io.kefu.learning.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kefu.learning.Example;
import io.kefu.learning.LabelDesk;
import io.kefu.learning.SetChanges;
import io.kefu.learning.SimilarExample;
import io.kefu.learning.Suspicion;
import io.kefu.learning.SuspicionPage;
import io.kefu.learning.SuspicionPage.State;
import io.kefu.platform.Drain;
import io.kefu.platform.Settings;
import io.kefu.privacy.ProtectedText;
import io.kefu.shared.Conflict;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.LanguageTag;
import io.kefu.shared.NotFound;
import io.kefu.shared.ShopId;
import io.kefu.understanding.ExampleIndex;
import io.kefu.understanding.ExampleReview;
import io.kefu.understanding.LabelDoubt;
import io.kefu.understanding.ReviewOrder;
import io.kefu.understanding.TrainingFailed;
import io.kefu.understanding.TrainingProgress;
import io.kefu.understanding.TrainingUtterance;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of suspected labels, with a review that suspects each third row. */
class LabelKeepingTest {

  private static final ShopId TEA = LearningRoom.TEA;
  private static final String TSV =
      "text\tintent\tlang\tsplit\n"
          + "a\tx\ten\t\nb\tx\ten\t\nc\tx\ten\tdev\nd\ty\ten\t\ne\ty\ten\ttest\nf\ty\ten\t\n"
          + "g\ty\ten\t\n";

  @TempDir private Path folder;
  private LearningRoom room;
  private Review review;
  private TrainingWorker worker;
  private LabelDesk desk;
  private UUID set;

  @BeforeEach
  void open() {
    LearningSettings settings =
        new LearningSettings(
            new Settings(
                key ->
                    Optional.ofNullable(
                        Map.of("kefu.data.dir", folder.toString(), "kefu.node.name", "one")
                            .get(key))));
    room =
        new LearningRoom(
            (text, region) -> new ProtectedText(text.replace("13800138000", "***"), List.of()),
            settings);
    review = new Review();
    worker =
        new TrainingWorker(
            new ReleaseTraining(
                room.unit(),
                room.sets(),
                new JpaReleases(room.unit().entityManager()),
                (order, progress) -> List.of(),
                settings,
                Clock.systemUTC()),
            settings,
            Clock.systemUTC(),
            new Drain());
    KeptSuspicions kept = new KeptSuspicions(settings);
    desk =
        new LabelKeeping(
            room.unit(),
            room.sets(),
            new JpaConfirmedLabels(room.unit().entityManager()),
            kept,
            new SetInspection(room.unit(), room.sets(), review, kept, settings),
            new ExampleIndexes(room.unit(), room.sets(), review, settings),
            worker,
            (text, region) -> new ProtectedText(text.replace("13800138000", "***"), List.of()),
            room.recogniser(),
            new LearningRoom.TwoShops());
    set = room.keep(TEA, TSV).id();
  }

  @AfterEach
  void close() {
    review.go.countDown();
    worker.end();
    room.close();
  }

  @Test
  void setThatNobodyLookedThrough_saysSo() {
    assertThat(page(set).state()).isEqualTo(State.NONE);
    assertThat(page(set).suspicions()).isEmpty();
  }

  @Test
  void lookUnderWay_isToldAndNotBegunTwice() {
    review.go = new CountDownLatch(1);
    look(set);
    look(set);

    assertThat(page(set).state()).isEqualTo(State.WORKING);
    review.go.countDown();
    ready(set);

    assertThat(review.looks).isEqualTo(1);
  }

  @Test
  void suspicions_areToldWithTheirExamplesPageByPage() {
    look(set);
    ready(set);

    SuspicionPage first = in(() -> desk.suspicions(set, 0, 1));
    SuspicionPage second = in(() -> desk.suspicions(set, first.next().orElseThrow(), 1));

    assertThat(first.open()).isEqualTo(2);
    assertThat(first.suspicions())
        .singleElement()
        .satisfies(
            s -> {
              assertThat(s.rank()).isEqualTo(1);
              assertThat(s.example().text()).isEqualTo("b");
              assertThat(s.example().intent()).isEqualTo("x");
              assertThat(s.proposed()).isEqualTo("other");
              assertThat(s.confidence()).isEqualTo(0.9);
              assertThat(s.nearest()).extracting(Example::text).containsExactly("a");
            });
    assertThat(second.suspicions()).extracting(s -> s.example().text()).containsExactly("e");
    assertThat(second.next()).isEmpty();
  }

  @Test
  void keptLabel_isSuspectedNoMoreInAnySetOfTheShop() {
    look(set);
    ready(set);

    assertThat(in(() -> desk.keepLabels(set, Set.of(3, 999)))).isEqualTo(1);
    in(() -> desk.keepLabels(set, Set.of(3)));
    UUID again = room.keep(TEA, TSV).id();
    look(again);
    ready(again);
    UUID elsewhere = room.keep(LearningRoom.SHOES, TSV).id();
    room.in(
        LearningRoom.SHOES,
        () -> {
          desk.lookThrough(elsewhere);
          return true;
        });
    Awaitility.await()
        .until(
            () ->
                room.in(LearningRoom.SHOES, () -> desk.suspicions(elsewhere, 0, 9)).state()
                    == State.READY);

    assertThat(rows(set)).containsExactly(6);
    assertThat(rows(again)).containsExactly(6);
    assertThat(room.in(LearningRoom.SHOES, () -> desk.suspicions(elsewhere, 0, 9)).open())
        .isEqualTo(2);
  }

  @Test
  void nextVersion_beginsWithWhatIsLeft() {
    look(set);
    ready(set);

    UUID next = in(() -> room.desk().revise(set, SetChanges.relabelling(Set.of(3), "y"))).id();

    assertThat(rows(next)).containsExactly(6);
    assertThat(page(next).changes()).isEqualTo(1);
    assertThatThrownBy(() -> page(set)).isInstanceOf(NotFound.class);
    assertThat(folder.resolve("releases/tea/suspicions").toFile().list())
        .containsExactly(next + ".tsv");
    look(next);
    ready(next);
    assertThat(page(next).changes()).isZero();
  }

  @Test
  void lookThatFails_saysWhyAndMayBeTriedAgain() {
    review.broken = true;
    look(set);
    Awaitility.await().until(() -> page(set).state() == State.FAILED);
    assertThat(page(set).failure()).contains("two intents are needed");
    review.broken = false;

    look(set);

    ready(set);
  }

  @Test
  void unknownRowsAndSets_areToldApart() {
    assertThat(in(() -> desk.keepLabels(set, Set.of(999)))).isZero();
    assertThatThrownBy(() -> page(UUID.randomUUID())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> room.in(LearningRoom.SHOES, () -> desk.suspicions(set, 0, 9)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void similarExamples_areThoseNearTheMaskedText() {
    review.vectors = true;

    List<SimilarExample> similar =
        in(() -> desk.similar(set, " call 13800138000 ", Optional.empty(), 2));

    assertThat(review.asked).isEqualTo("call ***");
    assertThat(similar).extracting(s -> s.example().text()).containsExactly("g", "a");
    assertThat(similar).extracting(SimilarExample::closeness).containsExactly(0.8, 0.5);
    in(() -> desk.similar(set, "again", Optional.of(LanguageTag.ENGLISH), 2));
    assertThat(review.indexes).isEqualTo(1);
  }

  @Test
  void similarExamplesWithoutVectors_beginALookAndAskToComeAgain() {
    assertThatThrownBy(() -> in(() -> desk.similar(set, "a", Optional.empty(), 2)))
        .isInstanceOfSatisfying(
            Conflict.class, conflict -> assertThat(conflict.retryAfter()).isPresent());

    ready(set);
  }

  @Test
  void similarToNothing_isRefused() {
    assertThatThrownBy(() -> in(() -> desk.similar(set, " ", Optional.empty(), 2)))
        .isInstanceOf(InvalidRequest.class);
  }

  private void look(UUID of) {
    in(
        () -> {
          desk.lookThrough(of);
          return true;
        });
  }

  private void ready(UUID of) {
    Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> page(of).state() == State.READY);
  }

  private SuspicionPage page(UUID of) {
    return in(() -> desk.suspicions(of, 0, 9));
  }

  private List<Integer> rows(UUID of) {
    return page(of).suspicions().stream().map(Suspicion::example).map(Example::row).toList();
  }

  private <T> T in(Supplier<T> work) {
    return room.in(TEA, work);
  }

  private static final class Review implements ExampleReview {
    private volatile CountDownLatch go = new CountDownLatch(0);
    private volatile boolean broken;
    private volatile boolean vectors;
    private volatile int looks;
    private volatile int indexes;
    private volatile String asked = "";

    @Override
    public List<LabelDoubt> doubts(ReviewOrder order, TrainingProgress progress) {
      looks++;
      try {
        go.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      if (broken) {
        throw new TrainingFailed("two intents are needed");
      }
      return order.utterances().stream()
          .filter(u -> u.row() % 3 == 0)
          .map(u -> doubt(u, order.utterances().get(0).row()))
          .toList();
    }

    private static LabelDoubt doubt(TrainingUtterance u, int nearest) {
      return new LabelDoubt(u.row(), u.intent(), "other", 0.9, 0.05, List.of(nearest));
    }

    @Override
    public Optional<ExampleIndex> index(ReviewOrder order, int mostFresh) {
      indexes++;
      return vectors ? Optional.of(new TwoNear()) : Optional.empty();
    }

    private final class TwoNear implements ExampleIndex {
      @Override
      public Set<LanguageTag> languages() {
        return Set.of(LanguageTag.ENGLISH);
      }

      @Override
      public List<Near> nearest(String text, LanguageTag language, int most) {
        asked = text;
        return List.of(new Near(8, 0.8), new Near(2, 0.5));
      }
    }
  }
}
