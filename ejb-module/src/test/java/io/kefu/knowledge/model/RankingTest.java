package io.kefu.knowledge.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RankingTest {

  private static final Calibration CHINESE = Calibration.of("bge-small-zh-v1.5-q");
  private static final UUID A = new UUID(1, 1);
  private static final UUID B = new UUID(1, 2);

  @Test
  void nearerPhrasing_winsOverCommonWords() {
    List<Ranked> ranked =
        ranking("退", "货")
            .rank(
                List.of(near(A, "包裹怎么寄回", 0.85, "包裹", "寄回"), near(B, "退货", 0.80, "退", "货")),
                List.of());

    assertThat(ranked).extracting(Ranked::article).containsExactly(A, B);
  }

  @Test
  void commonWords_breakANearTie() {
    List<Ranked> ranked =
        ranking("退", "货")
            .rank(
                List.of(near(A, "包裹怎么寄回", 0.801, "包裹", "寄回"), near(B, "退货", 0.80, "退", "货")),
                List.of());

    assertThat(ranked).extracting(Ranked::article).containsExactly(B, A);
  }

  @Test
  void severalPhrasingsThatFit_bearEachOtherOut() {
    List<Ranked> ranked =
        ranking()
            .rank(
                List.of(
                    near(A, "a", 0.80),
                    near(B, "b1", 0.79),
                    near(B, "b2", 0.79),
                    near(B, "b3", 0.78)),
                List.of());

    assertThat(ranked).extracting(Ranked::article).containsExactly(B, A);
    assertThat(ranked.get(0).wording()).isEqualTo("b1");
    assertThat(ranked.get(0).similarity()).isEqualTo(0.79);
  }

  @Test
  void questionItself_winsOverManyThatAreNear() {
    List<Ranked> ranked =
        ranking()
            .rank(
                List.of(
                    near(A, "a", 1.0),
                    near(B, "1", 0.95),
                    near(B, "2", 0.95),
                    near(B, "3", 0.95),
                    near(B, "4", 0.95)),
                List.of());

    assertThat(ranked).extracting(Ranked::article).containsExactly(A, B);
  }

  @Test
  void commonCode_outweighsNearness() {
    Neighbour coded = new Neighbour(B, 1, "TP-2042 的盖子", List.of(), List.of("TP-2042"), 0.8);

    List<Ranked> ranked =
        new Ranking(List.of(), List.of("TP-2042"), CHINESE)
            .rank(List.of(near(A, "TP-2041 的盖子", 0.9), coded), List.of());

    assertThat(ranked).extracting(Ranked::article).containsExactly(B, A);
  }

  @Test
  void phrasingThatOnlyWordsFound_isNoNearerThanTheFarthest() {
    List<Ranked> ranked =
        ranking("x")
            .rank(List.of(near(A, "a", 0.9), near(A, "a2", 0.5)), List.of(near(B, "b", 7.5, "x")));

    assertThat(ranked).extracting(Ranked::article).containsExactly(A, B);
    assertThat(ranked.get(1).similarity()).isZero();
    assertThat(ranked.get(1).words()).isEqualTo(7.5);
  }

  @Test
  void wordsAlone_rankByCommonWords() {
    List<Ranked> ranked =
        new Ranking(List.of("运费", "多少"), List.of(), Calibration.WORDS)
            .rank(List.of(), List.of(near(A, "运费多少", 4, "运费", "多少"), near(B, "运费险", 2, "运费", "险")));

    assertThat(ranked).extracting(Ranked::article).containsExactly(A, B);
    assertThat(ranked.get(0).score()).isGreaterThan(0.8);
    assertThat(ranked.get(1).score()).isLessThan(0.2);
  }

  @Test
  void nothingFound_ranksNothing() {
    assertThat(ranking("x").rank(List.of(), List.of())).isEmpty();
  }

  @Property
  void anyEvidence_givesOneScoredEntryAnArticle(
      @ForAll("neighbours") List<Neighbour> near, @ForAll("neighbours") List<Neighbour> worded) {
    List<Ranked> ranked = ranking("a", "b").rank(sorted(near), sorted(worded));

    assertThat(ranked).extracting(Ranked::article).doesNotHaveDuplicates();
    assertThat(ranked).extracting(Ranked::score).allMatch(score -> score >= 0 && score <= 1);
    assertThat(ranked).isSortedAccordingTo(Comparator.comparingDouble(Ranked::score).reversed());
  }

  @Property
  void orderOfArrival_doesNotMatter(
      @ForAll("neighbours") List<Neighbour> near, @ForAll Random random) {
    List<Neighbour> distinct =
        near.stream()
            .collect(java.util.stream.Collectors.toMap(Neighbour::wording, n -> n, (a, b) -> a))
            .values()
            .stream()
            .toList();
    List<Neighbour> shuffled = new ArrayList<>(distinct);
    Collections.shuffle(shuffled, random);

    assertThat(ranking("a").rank(sorted(shuffled), List.of()))
        .usingRecursiveComparison()
        .withEqualsForType((x, y) -> Math.abs(x - y) < 1e-9, Double.class)
        .isEqualTo(ranking("a").rank(sorted(distinct), List.of()));
  }

  @Provide
  Arbitrary<List<Neighbour>> neighbours() {
    Arbitrary<Neighbour> one =
        Combinators.combine(
                Arbitraries.integers().between(0, 3),
                Arbitraries.strings().withChars("abc").ofLength(2),
                Arbitraries.doubles().between(0, 1))
            .as(
                (article, wording, score) ->
                    near(new UUID(0, article), wording, score, wording.split("")));
    return one.list().ofMaxSize(12);
  }

  private static List<Neighbour> sorted(List<Neighbour> list) {
    return list.stream().sorted(Comparator.comparingDouble(Neighbour::score).reversed()).toList();
  }

  private static Ranking ranking(String... words) {
    return new Ranking(List.of(words), List.of(), CHINESE);
  }

  private static Neighbour near(UUID article, String wording, double score, String... words) {
    return new Neighbour(article, 1, wording, List.of(words), List.of(), score);
  }
}
