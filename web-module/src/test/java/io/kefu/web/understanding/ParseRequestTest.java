package io.kefu.web.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kefu.shared.FieldError;
import io.kefu.shared.InvalidRequest;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParseRequestTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "  \t\n",
        "\u3000\u00A0",
        "a\u0000b",
        "a\u0085b",
        "\u001B[31m",
        "half \uD83D",
        "\uDE00"
      })
  void textThatBreaksTheContract_isNamed(String text) {
    assertThat(wrongFields(new ParseRequest(text, null, null, null))).containsExactly("text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "我的订单发货了吗?", "two\r\nlines\tand a tab", "👨‍👩‍👧", "\u200Bx"})
  void goodText_passes(String text) {
    assertThatCode(() -> new ParseRequest(text, "zh-CN", "base", true).check())
        .doesNotThrowAnyException();
  }

  @Test
  void length_isCountedInCodePoints() {
    assertThatCode(() -> new ParseRequest("😀".repeat(4000), null, null, null).check())
        .doesNotThrowAnyException();
    assertThat(wrongFields(new ParseRequest("a".repeat(4001), null, null, null)))
        .containsExactly("text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "english please", "zh_CN!", "x", "123", "und"})
  void wrongLanguage_isNamed(String language) {
    assertThat(wrongFields(new ParseRequest("hi", language, null, null)))
        .containsExactly("language");
  }

  @Test
  void everyWrongField_isNamedAtOnce() {
    assertThat(wrongFields(new ParseRequest(" ", "??", " ", null)))
        .containsExactly("text", "language", "release");
  }

  @Test
  void batch_namesThePlaceOfTheWrongText() {
    InvalidRequest e =
        catchThrowableOfType(
            InvalidRequest.class,
            () ->
                new ParseBatchRequest(java.util.Arrays.asList("hi", "", null), null, null).check());

    assertThat(e.fields()).extracting(FieldError::field).containsExactly("texts[1]", "texts[2]");
  }

  @Test
  void batch_takesOneToAThousand() {
    assertThatCode(() -> new ParseBatchRequest(Collections.nCopies(1000, "hi"), null, null).check())
        .doesNotThrowAnyException();
    for (List<String> texts : List.of(List.<String>of(), Collections.nCopies(1001, "hi"))) {
      InvalidRequest e =
          catchThrowableOfType(
              InvalidRequest.class, () -> new ParseBatchRequest(texts, null, null).check());
      assertThat(e.fields()).extracting(FieldError::field).containsExactly("texts");
    }
  }

  private static List<String> wrongFields(ParseRequest request) {
    InvalidRequest e = catchThrowableOfType(InvalidRequest.class, request::check);
    return e.fields().stream().map(FieldError::field).toList();
  }
}
