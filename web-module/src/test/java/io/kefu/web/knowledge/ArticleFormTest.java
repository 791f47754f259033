package io.kefu.web.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kefu.knowledge.ArticleDraft;
import io.kefu.knowledge.ArticleState;
import io.kefu.knowledge.ArticleView;
import io.kefu.shared.FieldError;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.LanguageTag;
import io.kefu.web.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleFormTest {

  @Test
  void whatAGetGave_isTakenByAPut() throws Exception {
    ArticleView article =
        new ArticleView(
            UUID.randomUUID(),
            "退货",
            "**七天**",
            List.of("怎么退"),
            "售后/退货",
            new LanguageTag("zh-CN"),
            List.of("web"),
            Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
            Optional.empty(),
            ArticleState.PUBLISHED,
            3,
            Instant.parse("2026-01-01T00:00:00Z"),
            Instant.parse("2026-01-02T00:00:00Z"));

    ArticleDraft draft = read(Json.mapper().writeValueAsString(ArticleShown.of(article))).draft();

    assertThat(draft)
        .isEqualTo(
            new ArticleDraft(
                "退货",
                "**七天**",
                List.of("怎么退"),
                "售后/退货",
                new LanguageTag("zh-CN"),
                List.of("web"),
                article.validFrom(),
                Optional.empty(),
                Optional.of(ArticleState.PUBLISHED)));
  }

  @Test
  void titleAnswerAndLanguage_areEnough() {
    ArticleDraft draft =
        read("{\"title\":\"t\",\"answer\":\"a\",\"language\":\"en\",\"unknown\":{}}").draft();

    assertThat(draft.questions()).isEmpty();
    assertThat(draft.category()).isEmpty();
    assertThat(draft.state()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                                                    |"
            + " title,answer,language",
        "{'title':1,'answer':'a','language':'zh'}                              | title",
        "{'title':'t','answer':['a'],'language':'zh'}                          | answer",
        "{'title':'t','answer':'a','language':'not a tag'}                     | language",
        "{'title':'t','answer':'a','language':'zh','questions':'q'}            | questions",
        "{'title':'t','answer':'a','language':'zh','questions':['q',null]}     | questions[1]",
        "{'title':'t','answer':'a','language':'zh','questions':['q',{}]}       | questions[1]",
        "{'title':'t','answer':'a','language':'zh','state':'open'}             | state",
        "{'title':'t','answer':'a','language':'zh','valid_from':'yesterday'}   | valid_from",
        "{'title':'t','answer':'a','language':'zh','valid_from':20260101}      | valid_from",
        "{'title':'t','answer':'a','language':'zh','channels':{'web':true}}    | channels",
        "{'title':' ','answer':'a','language':'','category':'a//b'}            |"
            + " language,title,category"
      })
  void wrongField_isNamed(String json, String fields) {
    InvalidRequest refusal =
        catchThrowableOfType(
            InvalidRequest.class, () -> read(json.strip().replace('\'', '"')).draft());

    assertThat(refusal.fields())
        .extracting(FieldError::field)
        .containsExactlyInAnyOrder(fields.split(","));
  }

  private static ArticleForm read(String json) {
    return Json.read(json.getBytes(StandardCharsets.UTF_8), ArticleForm.class);
  }
}
