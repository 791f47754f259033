package io.kefu.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kefu.shared.FieldError;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.LanguageTag;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArticleDraftTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @ParameterizedTest
  @MethodSource
  void wrongField_isNamed(ArticleDraft draft, List<String> fields) {
    assertThat(draft.problems()).extracting(FieldError::field).containsExactlyElementsOf(fields);
  }

  static Stream<Arguments> wrongField_isNamed() {
    return Stream.of(
        Arguments.of(draft("", "a", List.of(), ""), List.of("title")),
        Arguments.of(draft("\u3000", "a", List.of(), ""), List.of("title")),
        Arguments.of(draft("x".repeat(201), "a", List.of(), ""), List.of("title")),
        Arguments.of(draft("one\ntwo", "a", List.of(), ""), List.of("title")),
        Arguments.of(draft("t", " \n", List.of(), ""), List.of("answer")),
        Arguments.of(draft("t", "x".repeat(20_001), List.of(), ""), List.of("answer")),
        Arguments.of(draft("t", "a\u0000b", List.of(), ""), List.of("answer")),
        Arguments.of(draft("t", "a\uD83D", List.of(), ""), List.of("answer")),
        Arguments.of(
            draft("t", "a", List.of("q", "", "x".repeat(501)), ""),
            List.of("questions[1]", "questions[2]")),
        Arguments.of(draft("t", "a", Collections.nCopies(201, "q"), ""), List.of("questions")),
        Arguments.of(draft("t", "a", List.of(), "售后//退货"), List.of("category")),
        Arguments.of(draft("t", "a", List.of(), "/售后"), List.of("category")),
        Arguments.of(draft("t", "a", List.of(), "x".repeat(51)), List.of("category")),
        Arguments.of(draft("t", "a", List.of(), "1/2/3/4/5/6/7/8/9"), List.of("category")),
        Arguments.of(on(List.of("web", "We Chat")), List.of("channels[1]")),
        Arguments.of(
            on(Stream.iterate(0, i -> i + 1).limit(21).map(i -> "c" + i).toList()),
            List.of("channels")),
        Arguments.of(valid(Instant.MIN, Instant.MAX), List.of("valid_from", "valid_to")),
        Arguments.of(valid(NOON, NOON), List.of("valid_to")),
        Arguments.of(valid(NOON, NOON.minusSeconds(1)), List.of("valid_to")),
        Arguments.of(
            draft("", "", List.of(""), "/"),
            List.of("title", "answer", "questions[0]", "category")));
  }

  @Test
  void longestAllowed_isTaken() {
    String face = "😀";
    assertThat(
            draft(
                    face.repeat(200),
                    face.repeat(20_000),
                    Collections.nCopies(200, face.repeat(500)),
                    "")
                .problems())
        .isEmpty();
    assertThat(draft("t", "line\r\n\tline", List.of(), "1/2/3/4/5/6/7/8").problems()).isEmpty();
    assertThat(valid(NOON, NOON.plusMillis(1)).problems()).isEmpty();
  }

  @Test
  void blanksAroundNames_areDropped() {
    ArticleDraft draft = draft(" 退货 ", "a", List.of(" 怎么退 "), " 售后 / 退货 ");

    assertThat(draft.title()).isEqualTo("退货");
    assertThat(draft.questions()).containsExactly("怎么退");
    assertThat(draft.category()).isEqualTo("售后/退货");
  }

  @Test
  void sameWordingTwice_countsOnce() {
    assertThat(draft("退货", "a", List.of("怎么退", "退货", "怎么退"), "").wordings())
        .containsExactly("退货", "怎么退");
  }

  @Test
  void wrongDraft_isRefusedWithAllItsFields() {
    assertThatThrownBy(() -> draft("", "", List.of(), "").checked())
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            e ->
                assertThat(e.fields())
                    .extracting(FieldError::field)
                    .containsExactly("title", "answer"));
  }

  private static ArticleDraft draft(
      String title, String answer, List<String> questions, String category) {
    return ArticleDraft.published(title, answer, questions, category, LanguageTag.CHINESE);
  }

  private static ArticleDraft on(List<String> channels) {
    return new ArticleDraft(
        "t",
        "a",
        List.of(),
        "",
        LanguageTag.CHINESE,
        channels,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static ArticleDraft valid(Instant from, Instant to) {
    return new ArticleDraft(
        "t",
        "a",
        List.of(),
        "",
        LanguageTag.CHINESE,
        List.of(),
        Optional.of(from),
        Optional.of(to),
        Optional.empty());
  }
}
