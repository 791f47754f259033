package io.kefu.learning.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.kefu.learning.Example;
import io.kefu.learning.ExampleFilter;
import io.kefu.learning.ExamplePage;
import io.kefu.learning.ExampleProblem;
import io.kefu.learning.ExampleProblem.Kind;
import io.kefu.learning.IntentCount;
import io.kefu.learning.SetChanges;
import io.kefu.learning.Split;
import io.kefu.learning.TrainingSetPage;
import io.kefu.learning.TrainingSetView;
import io.kefu.learning.UnreadableExamples;
import io.kefu.learning.model.ShopRelease;
import io.kefu.learning.model.TrainingSet;
import io.kefu.privacy.ProtectedText;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.LanguageTag;
import io.kefu.shared.NotFound;
import io.kefu.shared.ShopScope;
import io.kefu.understanding.TrainingRecipe;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrainingSetKeepingTest {

  private static final String HEADER = "text\tintent\tlang\tsplit\n";

  private LearningRoom room;

  @BeforeAll
  void open() {
    room =
        new LearningRoom(
            (text, region) ->
                new ProtectedText(text.replace("13800138000", "***********"), List.of()));
  }

  @AfterAll
  void close() {
    room.close();
  }

  @Test
  void setIsKept_withItsCountsAndExamples() {
    TrainingSetView set =
        room.keep(
            LearningRoom.TEA,
            HEADER
                + "绿茶怎么泡\tbrewing\tzh\ttrain\nhow long do I steep it\tbrewing\ten\tdev\n"
                + "讲个笑话\tOOS\tzh\t\n打给13800138000\tcall\tzh\ttest\n");

    assertThat(set.examples()).isEqualTo(4);
    assertThat(set.intents()).isEqualTo(2);
    assertThat(set.outOfScope()).isEqualTo(1);
    assertThat(set.languages()).containsEntry("zh", 3).containsEntry("en", 1);
    assertThat(set.splits()).containsEntry("train", 2).containsEntry("test", 1);
    assertThat(examples(set, Optional.empty(), 0, 10).examples())
        .extracting(Example::row, Example::text, Example::intent, Example::split)
        .contains(
            tuple(4, "讲个笑话", "out_of_scope", Split.TRAIN),
            tuple(5, "打给***********", "call", Split.TEST));
  }

  @Test
  void changedSet_isItsNextVersionAndTakesThePlaceOfAnUnusedOne() {
    TrainingSetView set =
        room.keep(LearningRoom.TEA, HEADER + "a\tx\ten\tdev\nb\tx\ten\t\nc\ty\ten\ttest\n");

    TrainingSetView next =
        revise(
            set,
            new SetChanges(
                Map.of(2, "y"),
                Set.of(3),
                List.of(
                    new SetChanges.Addition(
                        "打给13800138000", "call", Optional.of(LanguageTag.CHINESE)))));

    assertThat(next.name()).isEqualTo("first v2");
    assertThat(examples(next, Optional.empty(), 0, 10).examples())
        .extracting(Example::row, Example::text, Example::intent, Example::split)
        .containsExactly(
            tuple(2, "a", "y", Split.DEV),
            tuple(4, "c", "y", Split.TEST),
            tuple(5, "打给***********", "call", Split.TRAIN));
    assertThatThrownBy(() -> room.in(LearningRoom.TEA, () -> room.desk().get(set.id())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void setThatAReleaseWasTrainedFrom_staysAsItWas() {
    TrainingSetView set = room.keep(LearningRoom.TEA, HEADER + "a\tx\ten\t\nb\ty\ten\t\n");
    JpaReleases releases = new JpaReleases(room.unit().entityManager());
    ShopScope.run(
        LearningRoom.TEA,
        () ->
            room.unit()
                .run(
                    () ->
                        releases.add(
                            new ShopRelease(
                                "r", set.id(), TrainingRecipe.FAST, "one", Instant.EPOCH))));

    TrainingSetView next = revise(set, SetChanges.relabelling(Set.of(2), "z"));

    assertThat(examples(set, Optional.empty(), 0, 10).examples())
        .extracting(Example::intent)
        .containsExactly("x", "y");
    assertThat(examples(next, Optional.empty(), 0, 10).examples())
        .extracting(Example::intent)
        .containsExactly("z", "y");
  }

  @Test
  void changesThatCannotBe_areRefusedAndTheSetStays() {
    TrainingSetView set = room.keep(LearningRoom.TEA, HEADER + "a\tx\ten\t\n");

    for (SetChanges changes :
        List.of(
            SetChanges.removing(Set.of()),
            SetChanges.removing(Set.of(2)),
            SetChanges.removing(Set.of(99)),
            SetChanges.relabelling(Set.of(99), "y"),
            SetChanges.relabelling(Set.of(2), " "),
            SetChanges.adding(" ", "x", Optional.empty()),
            SetChanges.adding("b", "x".repeat(201), Optional.empty()))) {
      assertThatThrownBy(() -> revise(set, changes)).isInstanceOf(InvalidRequest.class);
    }
    assertThatThrownBy(
            () ->
                room.in(
                    LearningRoom.SHOES,
                    () -> room.desk().revise(set.id(), SetChanges.relabelling(Set.of(2), "y"))))
        .isInstanceOf(NotFound.class);
    assertThat(examples(set, Optional.empty(), 0, 10).examples()).hasSize(1);
  }

  private TrainingSetView revise(TrainingSetView set, SetChanges changes) {
    return room.in(LearningRoom.TEA, () -> room.desk().revise(set.id(), changes));
  }

  @Test
  void rowsThatAPersonShouldSee_areToldWithTheirNumbers() {
    TrainingSetView set =
        room.keep(
            LearningRoom.TEA,
            HEADER
                + "绿茶怎么泡\tbrewing\tzh\t\n"
                + " 绿茶怎么泡 \tbrewing\tzh\t\n"
                + "绿茶怎么泡\tshipping\tzh\t\n"
                + "\tbrewing\tzh\t\n"
                + "\n"
                + "红茶".repeat(2001)
                + "\tbrewing\tzh\t\n"
                + "I would like to know when my parcel will arrive at home\tshipping\tzh\t\n"
                + "乌龙茶怎么泡\tbrewing\tnot a language\t\n"
                + "普洱茶怎么泡\tbrewing\tzh\tsometimes\n"
                + "wie lange zieht der grüne Tee\tbrewing\tde\t\n"
                + "白茶怎么泡\tbrewing\tzh\ttrain\n"
                + "白茶怎么泡\tbrewing\tzh\ttest\n");

    assertThat(rows(set, Kind.CONTRADICTION)).containsExactly(List.of(2, 3, 4));
    assertThat(rows(set, Kind.EMPTY)).containsExactly(List.of(5), List.of(6));
    assertThat(rows(set, Kind.TOO_LONG)).containsExactly(List.of(7));
    assertThat(rows(set, Kind.WRONG_LANGUAGE)).containsExactly(List.of(8));
    assertThat(rows(set, Kind.UNREADABLE_LANGUAGE)).containsExactly(List.of(9));
    assertThat(rows(set, Kind.UNREADABLE_SPLIT)).containsExactly(List.of(10));
    assertThat(rows(set, Kind.UNSERVED_LANGUAGE)).containsExactly(List.of(11));
    assertThat(rows(set, Kind.TEST_LEAK)).containsExactly(List.of(12, 13));
    assertThat(set.problemCounts()).containsEntry(Kind.FEW_EXAMPLES, 3);
    assertThat(set.examples()).isEqualTo(9);
  }

  @Test
  void problemsOfIntents_nameThem() {
    TrainingSetView set = room.keep(LearningRoom.TEA, HEADER + "好\tyes\tzh\t\n好\tthanks\tzh\t\n");

    assertThat(set.problems())
        .extracting(ExampleProblem::kind, ExampleProblem::intents, ExampleProblem::language)
        .containsExactlyInAnyOrder(
            tuple(Kind.CONTRADICTION, List.of("thanks", "yes"), null),
            tuple(Kind.FEW_EXAMPLES, List.of("thanks"), "zh"),
            tuple(Kind.FEW_EXAMPLES, List.of("yes"), "zh"));
  }

  @Test
  void sameTextWithTheSameIntent_isADuplicate() {
    TrainingSetView set =
        room.keep(LearningRoom.TEA, HEADER + "ＯＫ\tyes\ten\t\nok\tyes\ten\t\nOk \tyes\ten\t\n");

    assertThat(rows(set, Kind.DUPLICATE)).containsExactly(List.of(2, 3, 4));
  }

  @Test
  void manyProblemsOfAKind_leaveRoomForTheOthers() {
    String empty =
        IntStream.range(0, 700).mapToObj(i -> "\tx\tzh\t\n").collect(Collectors.joining());

    TrainingSetView set = room.keep(LearningRoom.TEA, HEADER + empty + "好\tx\tzh\t\n好\ty\tzh\t\n");

    assertThat(set.problemCounts()).containsEntry(Kind.EMPTY, 700);
    assertThat(rows(set, Kind.EMPTY)).hasSize(100);
    assertThat(rows(set, Kind.CONTRADICTION)).hasSize(1);
  }

  @Test
  void examples_areGivenPageByPageAndByIntent() {
    String body =
        IntStream.range(0, 2500)
            .mapToObj(i -> "问题" + i + "\t" + (i % 2 == 0 ? "even" : "odd") + "\tzh\t\n")
            .collect(Collectors.joining());
    TrainingSetView set = room.keep(LearningRoom.TEA, HEADER + body);

    ExamplePage first = examples(set, Optional.of("odd"), 0, 1000);
    ExamplePage second = examples(set, Optional.of("odd"), first.next().orElseThrow(), 1000);

    assertThat(first.examples()).hasSize(1000);
    assertThat(second.examples()).hasSize(250);
    assertThat(second.next()).isEmpty();
    assertThat(second.examples()).extracting(Example::intent).containsOnly("odd");
  }

  @Test
  void examples_areFoundByAPartOfWhatTheySay() {
    TrainingSetView set =
        room.keep(
            LearningRoom.TEA,
            HEADER + "100% Assam\tbrewing\ten\t\n100 Assam\tbrewing\ten\t\n绿茶\tbrewing\tzh\t\n");

    assertThat(saying(set, "ASSAM")).containsExactly("100% Assam", "100 Assam");
    assertThat(saying(set, "0%")).containsExactly("100% Assam");
    assertThat(saying(set, "茶")).containsExactly("绿茶");
    assertThat(saying(set, "!")).isEmpty();
  }

  @Test
  void intents_areCountedByLanguageTheLargestFirst() {
    TrainingSetView set =
        room.keep(
            LearningRoom.TEA,
            HEADER
                + "a\tcall\ten\t\n绿茶怎么泡\tbrewing\tzh\ttest\n红茶怎么泡\tbrewing\tzh\t\n"
                + "how long\tbrewing\ten\tdev\n");

    List<IntentCount> intents = room.in(LearningRoom.TEA, () -> room.desk().intents(set.id()));

    assertThat(intents)
        .containsExactly(
            new IntentCount("brewing", 3, Map.of("en", 1, "zh", 2)),
            new IntentCount("call", 1, Map.of("en", 1)));
  }

  private List<String> saying(TrainingSetView set, String part) {
    ExampleFilter filter = new ExampleFilter(Optional.empty(), Optional.of(part), 0, 10);
    return room
        .in(LearningRoom.TEA, () -> room.desk().examples(set.id(), filter))
        .examples()
        .stream()
        .map(Example::text)
        .toList();
  }

  @Test
  void splits_areReadApart() {
    TrainingSetView set =
        room.keep(LearningRoom.TEA, HEADER + "a\tx\ten\ttest\nb\tx\ten\tdev\nc\tx\ten\t\n");

    List<Example> learnt =
        room.in(
            LearningRoom.TEA,
            () ->
                room.unit()
                    .call(
                        () ->
                            room.sets()
                                .examples(set.id(), Set.of(Split.TRAIN, Split.DEV), 0, 100)));

    assertThat(learnt).extracting(Example::text).containsExactly("b", "c");
  }

  @Test
  void anotherShop_seesNothing() {
    TrainingSetView set = room.keep(LearningRoom.TEA, HEADER + "a\tx\ten\t\n");
    TrainingSetPage others =
        room.in(LearningRoom.SHOES, () -> room.desk().list(Optional.empty(), 100));

    assertThat(others.sets()).isEmpty();
    assertThatThrownBy(() -> room.in(LearningRoom.SHOES, () -> room.desk().get(set.id())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> remove(LearningRoom.SHOES, set.id())).isInstanceOf(NotFound.class);
  }

  @Test
  void removedSet_isGoneWithItsExamples() {
    TrainingSetView set = room.keep(LearningRoom.TEA, HEADER + "a\tx\ten\t\nb\tx\ten\t\n");

    remove(LearningRoom.TEA, set.id());

    assertThatThrownBy(() -> room.in(LearningRoom.TEA, () -> room.desk().get(set.id())))
        .isInstanceOf(NotFound.class);
    assertThat(kept(set.id())).isEmpty();
  }

  @Test
  void setsAreListed_oldestFirst() {
    UUID one = room.keep(LearningRoom.SHOES, HEADER + "a\tx\ten\t\n").id();
    UUID two = room.keep(LearningRoom.SHOES, HEADER + "a\tx\ten\t\n").id();

    TrainingSetPage first =
        room.in(LearningRoom.SHOES, () -> room.desk().list(Optional.empty(), 1));
    TrainingSetPage second = room.in(LearningRoom.SHOES, () -> room.desk().list(first.next(), 1));

    assertThat(first.sets()).extracting(TrainingSetView::id).containsExactly(one);
    assertThat(second.sets()).extracting(TrainingSetView::id).containsExactly(two);
    remove(LearningRoom.SHOES, one);
    remove(LearningRoom.SHOES, two);
  }

  @Test
  void fileWithoutAnExample_isRefused() {
    assertThatThrownBy(() -> room.keep(LearningRoom.TEA, HEADER + "\t\t\t\n"))
        .isInstanceOf(UnreadableExamples.class)
        .hasMessageContaining("no row with a text and an intent");
  }

  @Test
  void setLeftHalfWritten_isSweptAtTheNextStart() {
    Instant yesterday = Instant.parse("2026-03-01T08:00:00Z");
    TrainingSet half = new TrainingSet("half", "tsv", yesterday);
    room.in(
        LearningRoom.TEA,
        () ->
            room.unit()
                .call(
                    () -> {
                      room.sets().add(half);
                      room.sets()
                          .addExamples(
                              half.id(),
                              List.of(
                                  new Example(
                                      2,
                                      "a",
                                      "x",
                                      io.kefu.shared.LanguageTag.ENGLISH,
                                      Split.TRAIN)));
                      return null;
                    }));

    new SweepSets(
            room.unit(),
            room.sets(),
            new LearningRoom.TwoShops(),
            Clock.fixed(yesterday.plusSeconds(3600), ZoneOffset.UTC))
        .run();

    assertThat(kept(half.id())).isEmpty();
  }

  private ExamplePage examples(TrainingSetView set, Optional<String> intent, int after, int limit) {
    return room.in(
        LearningRoom.TEA,
        () -> room.desk().examples(set.id(), new ExampleFilter(intent, after, limit)));
  }

  private List<Example> kept(UUID set) {
    return room.in(
        LearningRoom.TEA,
        () -> room.unit().call(() -> room.sets().examples(set, Set.of(Split.values()), 0, 10)));
  }

  private void remove(io.kefu.shared.ShopId shop, UUID id) {
    ShopScope.run(shop, () -> room.desk().remove(id));
  }

  private static List<List<Integer>> rows(TrainingSetView set, Kind kind) {
    return set.problems().stream().filter(p -> p.kind() == kind).map(ExampleProblem::rows).toList();
  }
}
