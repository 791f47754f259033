package io.kefu.knowledge.internal;

import static io.kefu.knowledge.internal.KnowledgeRoom.SHOES;
import static io.kefu.knowledge.internal.KnowledgeRoom.TEA;
import static io.kefu.knowledge.internal.KnowledgeRoom.TODAY;
import static io.kefu.knowledge.internal.KnowledgeRoom.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kefu.inference.Embedding;
import io.kefu.knowledge.ArticleDraft;
import io.kefu.knowledge.ArticleState;
import io.kefu.knowledge.ArticleView;
import io.kefu.knowledge.Edit;
import io.kefu.knowledge.Hit;
import io.kefu.knowledge.Question;
import io.kefu.shared.LanguageTag;
import io.kefu.shared.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On real H2 and Lucene: what is found, when, and by whom. */
class HybridSearchTest {

  private static final Edit EDIT = Edit.by("editor");

  private KnowledgeRoom room;

  @BeforeAll
  static void warmUp() {
    Words.load();
    try (KnowledgeRoom first = new KnowledgeRoom(new HashedEncoders("1"))) {
      first.in(TEA, () -> first.desk().create(draft("茶", "…", "zh"), EDIT));
      first.titles(TEA, "茶", "zh");
    }
  }

  @BeforeEach
  void open() {
    room = new KnowledgeRoom(new HashedEncoders("1"));
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void publishedArticle_isFoundWithinTwoSeconds() {
    ArticleView brewing = published(TEA, "怎样泡绿茶", "八十度的水。", "绿茶用多热的水");

    soon()
        .untilAsserted(
            () -> assertThat(room.titles(TEA, "绿茶要多热的水泡", "zh-CN")).containsExactly("怎样泡绿茶"));

    Hit hit = room.search(TEA, room.question("绿茶用多热的水", "zh")).get(0);
    assertThat(hit.article()).isEqualTo(brewing.id());
    assertThat(hit.answer()).isEqualTo("八十度的水。");
    assertThat(hit.question()).isEqualTo("绿茶用多热的水");
    assertThat(hit.category()).isEqualTo("茶/冲泡");
    assertThat(hit.similarity()).isGreaterThan(0.99);
    assertThat(hit.words()).isPositive();
    assertThat(hit.score()).isBetween(0.5, 1.0);
  }

  @Test
  void changedArticle_isFoundByItsNewWordsAndShowsItsNewAnswer() {
    ArticleView article = published(TEA, "怎样泡绿茶", "八十度的水。", "绿茶用多热的水");
    found(TEA, "绿茶");

    update(article, draft("怎样泡红茶", "九十五度的水。", "zh", "红茶用多热的水"));

    soon()
        .untilAsserted(
            () -> {
              Hit hit = room.search(TEA, room.question("红茶用多热的水", "zh")).get(0);
              assertThat(hit.title()).isEqualTo("怎样泡红茶");
              assertThat(hit.answer()).isEqualTo("九十五度的水。");
              assertThat(hit.question()).isEqualTo("红茶用多热的水");
            });
  }

  @Test
  void changedAnswerAlone_isShownWithinTwoSeconds() {
    ArticleView article = published(TEA, "怎样泡绿茶", "八十度的水。", "绿茶用多热的水");
    found(TEA, "绿茶");

    update(article, draft("怎样泡绿茶", "七十五度的水。", "zh", "绿茶用多热的水"));

    soon()
        .untilAsserted(
            () ->
                assertThat(room.search(TEA, room.question("绿茶", "zh")))
                    .extracting(Hit::answer)
                    .containsExactly("七十五度的水。"));
  }

  @Test
  void retiredArticle_vanishesWithinTwoSeconds() {
    ArticleView article = published(TEA, "怎样泡绿茶", "八十度的水。", "绿茶用多热的水");
    found(TEA, "绿茶");

    room.in(TEA, () -> room.desk().retire(article.id(), EDIT));

    vanished(TEA, "绿茶");
  }

  @Test
  void removedArticle_vanishesWithinTwoSeconds() {
    ArticleView article = published(TEA, "怎样泡绿茶", "八十度的水。", "绿茶用多热的水");
    found(TEA, "绿茶");

    room.in(
        TEA,
        () -> {
          room.desk().remove(article.id(), EDIT);
          return null;
        });

    vanished(TEA, "绿茶");
  }

  @Test
  void draft_isNotFoundUntilItIsPublished() {
    ArticleView draft =
        room.in(
            TEA,
            () -> room.desk().create(state(draft("怎样泡绿茶", "…", "zh"), ArticleState.DRAFT), EDIT));
    published(TEA, "怎样泡白茶", "…");
    found(TEA, "白茶");
    assertThat(room.titles(TEA, "怎样泡绿茶", "zh")).doesNotContain("怎样泡绿茶");

    room.in(TEA, () -> room.desk().publish(draft.id(), EDIT));

    soon().untilAsserted(() -> assertThat(room.titles(TEA, "怎样泡绿茶", "zh")).startsWith("怎样泡绿茶"));
  }

  @Test
  void anotherShopsArticles_areNeverFound_evenIfTheyAreManyAndNearer() {
    for (int i = 0; i < 60; i++) {
      published(SHOES, "鞋子多大码合适 " + i, "量一下脚长。", "我穿几码的鞋 " + i);
    }
    published(TEA, "茶杯多大合适", "两百毫升。", "杯子买多大的");

    soon()
        .untilAsserted(
            () -> {
              assertThat(room.titles(TEA, "我穿几码的鞋", "zh")).containsExactly("茶杯多大合适");
              assertThat(room.titles(SHOES, "杯子买多大的", "zh")).hasSize(5).doesNotContain("茶杯多大合适");
            });
  }

  @Test
  void onlyArticlesInTheQuestionsLanguage_areFound() {
    published(TEA, "Green tea", "Water at 80 degrees.");
    room.in(TEA, () -> room.desk().create(draft("Green tea, how hot?", "80 °C", "en-GB"), EDIT));

    soon()
        .untilAsserted(
            () ->
                assertThat(room.titles(TEA, "green tea", "en-US"))
                    .containsExactly("Green tea, how hot?"));
    assertThat(room.titles(TEA, "green tea", "zh-CN")).containsExactly("Green tea");
  }

  @Test
  void articleForOneChannel_isHiddenFromOthers() {
    room.in(TEA, () -> room.desk().create(channels(draft("微信专享", "…", "zh"), "wechat"), EDIT));
    published(TEA, "微信支付", "…");

    soon().untilAsserted(() -> assertThat(on("wechat")).containsExactlyInAnyOrder("微信专享", "微信支付"));
    assertThat(on("web")).containsExactly("微信支付");
    assertThat(room.titles(TEA, "微信", "zh")).hasSize(2);
  }

  @Test
  void articleIsFound_fromItsFirstMomentUntilItsLast() {
    Instant from = TODAY.plus(Duration.ofDays(1));
    Instant to = TODAY.plus(Duration.ofDays(2));
    room.in(TEA, () -> room.desk().create(valid(draft("春茶节", "全场九折。", "zh"), from, to), EDIT));
    published(TEA, "春茶", "…");
    found(TEA, "春茶");

    assertThat(room.titles(TEA, "春茶节", "zh")).doesNotContain("春茶节");
    room.itIs(from);
    assertThat(room.titles(TEA, "春茶节", "zh")).contains("春茶节");
    room.itIs(to.minusMillis(1));
    assertThat(room.titles(TEA, "春茶节", "zh")).contains("春茶节");
    room.itIs(to);
    assertThat(room.titles(TEA, "春茶节", "zh")).doesNotContain("春茶节");
  }

  @Test
  void articleWithManyPhrasings_isOneHit() {
    published(TEA, "怎样泡绿茶", "…", "绿茶怎么泡", "绿茶如何泡", "泡绿茶的方法", "绿茶的泡法");
    published(TEA, "怎样泡白茶", "…", "白茶怎么泡");

    soon()
        .untilAsserted(
            () -> assertThat(room.titles(TEA, "绿茶怎么泡", "zh")).containsExactly("怎样泡绿茶", "怎样泡白茶"));
  }

  @Test
  void sharedCode_bringsItsArticleToTheTop() {
    published(TEA, "茶壶 TP-2041 的盖子", "可以单独买。", "TP-2041 盖子碎了");
    published(TEA, "茶壶 TP-2042 的盖子", "随壶附送。", "TP-2042 盖子碎了");

    soon()
        .untilAsserted(
            () ->
                assertThat(room.titles(TEA, "tp-2042 的盖子", "zh"))
                    .first()
                    .isEqualTo("茶壶 TP-2042 的盖子"));
    assertThat(room.titles(TEA, "TP-2041 盖子", "zh")).first().isEqualTo("茶壶 TP-2041 的盖子");
  }

  @Test
  void questionWithoutVector_isAnsweredByWords() {
    published(TEA, "怎样泡绿茶", "…", "绿茶用多热的水");
    published(TEA, "运费", "满 99 元包邮。", "邮费多少");
    found(TEA, "绿茶");

    List<Hit> hits = room.search(TEA, KnowledgeRoom.words("邮费是多少", "zh"));

    assertThat(hits).extracting(Hit::title).containsExactly("运费");
    assertThat(hits.get(0).similarity()).isZero();
    assertThat(hits.get(0).score()).isBetween(0.0, 1.0);
  }

  @Test
  void languageWithoutEncoder_isFoundByWords() {
    room.in(
        TEA,
        () -> room.desk().create(draft("Wie heiß darf das Wasser sein?", "80 °C", "de"), EDIT));

    soon()
        .untilAsserted(
            () ->
                assertThat(room.titles(TEA, "wasser heiß", "de"))
                    .containsExactly("Wie heiß darf das Wasser sein?"));
  }

  @Test
  void vectorOfAnotherSpace_isNotCompared() {
    published(TEA, "怎样泡绿茶", "…");
    found(TEA, "绿茶");
    float[] vector = room.question("怎样泡绿茶", "zh").embedding().orElseThrow().vector();
    Question other =
        new Question(
            "鞋",
            LanguageTag.CHINESE,
            Optional.of(new Embedding("another-512", vector)),
            Optional.empty(),
            5);
    Question odd =
        new Question(
            "鞋",
            LanguageTag.CHINESE,
            Optional.of(new Embedding("odd", new float[] {1})),
            Optional.empty(),
            5);

    assertThat(room.search(TEA, other)).isEmpty();
    assertThat(room.search(TEA, odd)).isEmpty();
  }

  @Test
  void questionOfNothingButStopWords_findsNothingByWords() {
    published(TEA, "怎样泡绿茶", "…");
    found(TEA, "绿茶");

    assertThat(room.search(TEA, KnowledgeRoom.words("吗？", "zh"))).isEmpty();
    assertThat(room.search(TEA, KnowledgeRoom.words("\"*:(){}[]^~\\ AND OR NOT", "en"))).isEmpty();
  }

  @Test
  void indexAway_givesNoHitsAndNoException() {
    published(TEA, "怎样泡绿茶", "…");
    found(TEA, "绿茶");

    room.close();

    assertThat(room.titles(TEA, "绿茶", "zh")).isEmpty();
  }

  @Test
  void noShopInScope_isRefused() {
    assertThatThrownBy(() -> room.knowledge().search().search(KnowledgeRoom.words("茶", "zh")))
        .isInstanceOf(IllegalStateException.class);
  }

  private List<String> on(String channel) {
    Question asked = room.question("微信", "zh");
    return room
        .search(
            TEA,
            new Question(
                asked.text(), asked.language(), asked.embedding(), Optional.of(channel), 5))
        .stream()
        .map(Hit::title)
        .toList();
  }

  private ArticleView published(ShopId shop, String title, String answer, String... questions) {
    return room.in(shop, () -> room.desk().create(draft(title, answer, "zh", questions), EDIT));
  }

  private void update(ArticleView article, ArticleDraft draft) {
    room.in(TEA, () -> room.desk().update(article.id(), draft, EDIT.expecting(article.version())));
  }

  private void found(ShopId shop, String text) {
    soon().until(() -> !room.titles(shop, text, "zh").isEmpty());
  }

  private void vanished(ShopId shop, String text) {
    soon().until(() -> room.titles(shop, text, "zh").isEmpty());
  }

  private static ArticleDraft draft(
      String title, String answer, String language, String... questions) {
    return ArticleDraft.published(
        title, answer, List.of(questions), "茶/冲泡", new LanguageTag(language));
  }

  private static ArticleDraft state(ArticleDraft d, ArticleState state) {
    return new ArticleDraft(
        d.title(),
        d.answer(),
        d.questions(),
        d.category(),
        d.language(),
        d.channels(),
        d.validFrom(),
        d.validTo(),
        Optional.of(state));
  }

  private static ArticleDraft channels(ArticleDraft d, String... channels) {
    return new ArticleDraft(
        d.title(),
        d.answer(),
        d.questions(),
        d.category(),
        d.language(),
        List.of(channels),
        d.validFrom(),
        d.validTo(),
        d.state());
  }

  private static ArticleDraft valid(ArticleDraft d, Instant from, Instant to) {
    return new ArticleDraft(
        d.title(),
        d.answer(),
        d.questions(),
        d.category(),
        d.language(),
        d.channels(),
        Optional.of(from),
        Optional.of(to),
        d.state());
  }
}
