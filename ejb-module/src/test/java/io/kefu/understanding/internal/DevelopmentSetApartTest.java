package io.kefu.understanding.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.understanding.model.LabelledText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing of the development set is trained on, save what everybody says: "hi", "退钱". */
class DevelopmentSetApartTest {

  /**
   * A text of so few letters has few ways to be said.
   *
   * @param longest letters up to which a text may stand in both
   * @param most so many of them do
   */
  @ParameterizedTest
  @CsvSource({"zh, 6, 51", "en, 16, 65"})
  void onlyTriviallyShortTexts_standInBoth(String language, int longest, int most) {
    List<String> near =
        Likeness.near(texts(DevelopmentSet.in(language)), texts(DevelopmentSet.training(language)));

    assertThat(near)
        .as("development utterances that are trained on")
        .allSatisfy(t -> assertThat(Likeness.letters(t).length()).isLessThanOrEqualTo(longest))
        .hasSizeLessThanOrEqualTo(most);
  }

  @ParameterizedTest
  @CsvSource({
    "I want to return this, i WANT to return this!!",
    "你们存了我哪些信息？, 你们存了我哪些信息",
    "shampoo leaked all over the parcel, the shampoo leaked all over the parcel"
  })
  void nearlyTheSame_isFound(String text, String other) {
    assertThat(Likeness.near(List.of(text), List.of(other))).hasSize(1);
  }

  @Test
  void anotherWish_isNotNear() {
    assertThat(Likeness.near(List.of("我要退货"), List.of("我要换货", "退货"))).isEmpty();
  }

  private static List<String> texts(List<LabelledText> examples) {
    return examples.stream().map(LabelledText::text).toList();
  }
}
