package io.kefu.web.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kefu.knowledge.ArticleFilter;
import io.kefu.knowledge.ArticleState;
import io.kefu.shared.FieldError;
import io.kefu.shared.InvalidRequest;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleQueryTest {

  @Test
  void noParameters_askForTheFirstHundred() {
    assertThat(new ArticleQuery(null, null, null, null, null).filter())
        .isEqualTo(ArticleFilter.all(100));
  }

  @Test
  void parameters_areRead() {
    UUID after = UUID.randomUUID();

    assertThat(new ArticleQuery(5000, after.toString(), "draft", "售后", "退").filter())
        .isEqualTo(
            new ArticleFilter(
                Optional.of(ArticleState.DRAFT),
                Optional.of("售后"),
                Optional.of("退"),
                Optional.of(after),
                1000));
  }

  @Test
  void wrongParameters_areNamed() {
    ArticleQuery query = new ArticleQuery(10, "x", "open", "a\u0000", "q".repeat(501));

    InvalidRequest refusal = catchThrowableOfType(InvalidRequest.class, query::filter);

    assertThat(refusal.fields())
        .extracting(FieldError::field)
        .containsExactly("state", "category", "q", "after");
  }

  @Test
  void versionTags_areRead() {
    assertThat(VersionTag.expected("\"3\"")).hasValue(3);
    assertThat(VersionTag.expected("W/\"3\"")).hasValue(3);
    assertThat(VersionTag.expected("*")).isEmpty();
    assertThat(VersionTag.expected(null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "\"x\"", "\"3\", \"4\"", "", "\"99999999999999999999\""})
  void oddVersionTag_isRefused(String tag) {
    assertThatThrownBy(() -> VersionTag.expected(tag)).isInstanceOf(InvalidRequest.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\u0000", "\uD83D"})
  void oddQuestion_isRefused(String text) {
    assertThatThrownBy(() -> SearchResource.text(text)).isInstanceOf(InvalidRequest.class);
  }

  @Test
  void searchLimits_areBounded() {
    assertThat(SearchResource.limit(null)).isEqualTo(10);
    assertThat(SearchResource.limit(1000)).isEqualTo(100);
    assertThatThrownBy(() -> SearchResource.limit(0)).isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> SearchResource.tag("not a tag")).isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> SearchResource.text("q".repeat(4001)))
        .isInstanceOf(InvalidRequest.class);
  }
}
