package io.kefu.knowledge.internal;

import static io.kefu.knowledge.internal.KnowledgeRoom.SHOES;
import static io.kefu.knowledge.internal.KnowledgeRoom.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kefu.knowledge.ArticleDraft;
import io.kefu.knowledge.ArticleFilter;
import io.kefu.knowledge.ArticlePage;
import io.kefu.knowledge.ArticleState;
import io.kefu.knowledge.ArticleView;
import io.kefu.knowledge.CategoryView;
import io.kefu.knowledge.Edit;
import io.kefu.knowledge.model.ArticleVersion;
import io.kefu.knowledge.model.ArticleVersion.Cause;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.LanguageTag;
import io.kefu.shared.NotFound;
import io.kefu.shared.ShopId;
import io.kefu.shared.Stale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArticleEditingTest {

  private static final Edit ANNA = Edit.by("anna");

  private HashedEncoders encoders;
  private KnowledgeRoom room;

  @BeforeEach
  void open() {
    encoders = new HashedEncoders("1");
    room =
        new KnowledgeRoom(
            encoders,
            new KnowledgeSettings(Optional.of(List.of("法务")), false),
            Map.of("hibernate.search.backend.directory.type", "local-heap"));
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void createdArticle_isReadBackAsWritten() {
    Instant from = Instant.parse("2026-01-01T00:00:00Z");
    ArticleDraft draft =
        new ArticleDraft(
            "退货",
            "**七天**",
            List.of("怎么退", "能退吗"),
            "售后/退货",
            new LanguageTag("zh-CN"),
            List.of("web", "wechat"),
            Optional.of(from),
            Optional.of(from.plusSeconds(60)),
            Optional.of(ArticleState.PUBLISHED));

    ArticleView created = create(draft);

    assertThat(get(created.id())).isEqualTo(created);
    assertThat(created.version()).isEqualTo(1);
    assertThat(created)
        .usingRecursiveComparison()
        .ignoringFields("id", "version", "createdAt", "changedAt", "state")
        .isEqualTo(draft);
    assertThat(created.state()).isEqualTo(ArticleState.PUBLISHED);
  }

  @Test
  void articleWithoutWantedState_isADraft() {
    assertThat(create(draft("退货", Optional.empty())).state()).isEqualTo(ArticleState.DRAFT);
  }

  @Test
  void updatedArticle_keepsOrderOfQuestionsAndState() {
    ArticleView created = create(published("退货", "a", "b", "c"));

    ArticleView updated =
        update(
            created.id(),
            new ArticleDraft(
                "退货",
                "新",
                List.of("c", "d", "a"),
                "",
                LanguageTag.CHINESE,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            ANNA);

    assertThat(get(created.id())).isEqualTo(updated);
    assertThat(updated.questions()).containsExactly("c", "d", "a");
    assertThat(updated.answer()).isEqualTo("新");
    assertThat(updated.state()).isEqualTo(ArticleState.PUBLISHED);
    assertThat(updated.version()).isEqualTo(2);
  }

  @Test
  void wordingsThatStay_areNotEncodedAgain() {
    ArticleView created = create(published("退货", "a", "b"));
    int before = encoders.textsEncoded();

    update(created.id(), published("退货", "b", "c"), ANNA);

    assertThat(encoders.textsEncoded() - before).isEqualTo(1);
  }

  @Test
  void otherLanguage_encodesEverythingAgain() {
    ArticleView created = create(published("退货", "a", "b"));
    int before = encoders.textsEncoded();

    update(
        created.id(),
        ArticleDraft.published("退货", "x", List.of("a", "b"), "", LanguageTag.ENGLISH),
        ANNA);

    assertThat(encoders.textsEncoded() - before).isEqualTo(3);
  }

  @Test
  void staleEditor_isRefusedAndChangesNothing() {
    ArticleView created = create(published("退货"));
    update(created.id(), published("退换货"), ANNA.expecting(1));

    assertThatThrownBy(() -> update(created.id(), published("改"), ANNA.expecting(1)))
        .isInstanceOf(Stale.class);
    assertThatThrownBy(() -> retire(created.id(), ANNA.expecting(1))).isInstanceOf(Stale.class);
    assertThatThrownBy(() -> remove(created.id(), ANNA.expecting(1))).isInstanceOf(Stale.class);
    assertThat(get(created.id()).title()).isEqualTo("退换货");
    assertThat(get(created.id()).version()).isEqualTo(2);
  }

  @Test
  void twoEditorsAtOnce_oneOfThemIsStale() throws Exception {
    ArticleView created = create(published("退货"));
    ExecutorService editors = Executors.newFixedThreadPool(4);
    List<Future<Boolean>> saved = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String title = "退货 " + i;
      saved.add(
          editors.submit(
              () -> saves(() -> update(created.id(), published(title), ANNA.expecting(1)))));
    }
    editors.shutdown();
    assertThat(editors.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

    int winners = 0;
    for (Future<Boolean> one : saved) {
      winners += one.get() ? 1 : 0;
    }
    assertThat(winners).isEqualTo(1);
    assertThat(get(created.id()).version()).isEqualTo(2);
  }

  private static boolean saves(Runnable save) {
    try {
      save.run();
      return true;
    } catch (RuntimeException refused) {
      return false;
    }
  }

  @Test
  void everyChange_isKeptAsAVersion() {
    ArticleView created = create(published("退货", "怎么退"));
    update(created.id(), published("退换货"), Edit.by("ben"));
    retire(created.id(), ANNA);
    room.in(TEA, () -> room.desk().publish(created.id(), ANNA));
    remove(created.id(), ANNA);

    List<ArticleVersion> versions =
        room.in(
            TEA,
            () ->
                room.persistence().call(() -> room.knowledge().articles().versions(created.id())));

    assertThat(versions).extracting(ArticleVersion::version).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(versions)
        .extracting(ArticleVersion::cause)
        .containsExactly(
            Cause.CREATED, Cause.CHANGED, Cause.RETIRED, Cause.PUBLISHED, Cause.REMOVED);
    assertThat(versions.get(1).editor()).isEqualTo("ben");
    assertThat(versions.get(0).snapshot()).contains("\"怎么退\"", "\"退货\"", "\"PUBLISHED\"");
  }

  @Test
  void reviewedCategory_waitsForTheReviewersWord() {
    ArticleView created =
        create(ArticleDraft.published("条款", "x", List.of(), "法务/条款", LanguageTag.CHINESE));
    assertThat(created.state()).isEqualTo(ArticleState.REVIEW);

    ArticleView published = room.in(TEA, () -> room.desk().publish(created.id(), ANNA));

    assertThat(published.state()).isEqualTo(ArticleState.PUBLISHED);
  }

  @Test
  void anotherShopsArticle_isNotThere() {
    UUID id = create(published("退货")).id();

    assertThatThrownBy(() -> room.in(SHOES, () -> room.desk().get(id)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> room.in(SHOES, () -> room.desk().update(id, published("x"), ANNA)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> room.in(SHOES, () -> room.desk().retire(id, ANNA)))
        .isInstanceOf(NotFound.class);
    assertThat(list(SHOES, ArticleFilter.all(10)).articles()).isEmpty();
    assertThat(room.in(SHOES, () -> room.desk().categories())).isEmpty();
    assertThat(get(id).title()).isEqualTo("退货");
  }

  @Test
  void wrongDraft_isRefused() {
    assertThatThrownBy(() -> create(published(" "))).isInstanceOf(InvalidRequest.class);
  }

  @Test
  void longestArticle_isSaved() {
    String face = "😀";
    List<String> questions = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      questions.add("%03d".formatted(i) + face.repeat(497));
    }
    ArticleView created =
        create(
            ArticleDraft.published(
                face.repeat(200),
                face.repeat(20_000),
                questions,
                "类/".repeat(7) + face.repeat(50),
                LanguageTag.CHINESE));

    assertThat(get(created.id()).questions()).hasSize(200);
  }

  @Test
  void list_goesThroughAllPagesOnce() {
    List<String> titles = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      titles.add(create(published("标题" + i, "甲", "乙")).title());
    }

    List<ArticleView> seen = new ArrayList<>();
    Optional<UUID> after = Optional.empty();
    do {
      ArticlePage page =
          list(
              TEA,
              new ArticleFilter(Optional.empty(), Optional.empty(), Optional.empty(), after, 3));
      seen.addAll(page.articles());
      after = page.next();
    } while (after.isPresent());

    assertThat(seen).extracting(ArticleView::title).containsExactlyInAnyOrderElementsOf(titles);
    assertThat(seen)
        .allSatisfy(article -> assertThat(article.questions()).containsExactly("甲", "乙"));
  }

  @Test
  void list_isFiltered() {
    create(draftIn("运费", "物流/运费", ArticleState.PUBLISHED, "Post_age 100%"));
    create(draftIn("包邮", "物流", ArticleState.DRAFT));
    create(draftIn("退货", "物流中心", ArticleState.RETIRED));

    assertThat(titles(Optional.of(ArticleState.DRAFT), null, null)).containsExactly("包邮");
    assertThat(titles(Optional.empty(), "物流", null)).containsExactlyInAnyOrder("运费", "包邮");
    assertThat(titles(Optional.empty(), null, "货")).containsExactly("退货");
    assertThat(titles(Optional.empty(), null, "POST_AGE 100%")).containsExactly("运费");
    assertThat(titles(Optional.empty(), null, "%")).containsExactly("运费");
    assertThat(titles(Optional.empty(), null, "post-age")).isEmpty();
    assertThat(titles(Optional.empty(), "物流_费", null)).isEmpty();
  }

  @Test
  void categories_areCountedAsATree() {
    create(draftIn("运费", "物流/运费", ArticleState.PUBLISHED));
    create(draftIn("包邮", "物流", ArticleState.DRAFT));

    assertThat(room.in(TEA, () -> room.desk().categories()))
        .containsExactly(
            new CategoryView(
                "物流", "物流", 2, List.of(new CategoryView("物流/运费", "运费", 1, List.of()))));
  }

  private List<String> titles(Optional<ArticleState> state, String category, String text) {
    ArticleFilter filter =
        new ArticleFilter(
            state, Optional.ofNullable(category), Optional.ofNullable(text), Optional.empty(), 10);
    return list(TEA, filter).articles().stream().map(ArticleView::title).toList();
  }

  private ArticlePage list(ShopId shop, ArticleFilter filter) {
    return room.in(shop, () -> room.desk().list(filter));
  }

  private ArticleView create(ArticleDraft draft) {
    return room.in(TEA, () -> room.desk().create(draft, ANNA));
  }

  private ArticleView get(UUID id) {
    return room.in(TEA, () -> room.desk().get(id));
  }

  private ArticleView update(UUID id, ArticleDraft draft, Edit edit) {
    return room.in(TEA, () -> room.desk().update(id, draft, edit));
  }

  private void retire(UUID id, Edit edit) {
    room.in(TEA, () -> room.desk().retire(id, edit));
  }

  private void remove(UUID id, Edit edit) {
    room.in(
        TEA,
        () -> {
          room.desk().remove(id, edit);
          return null;
        });
  }

  private static ArticleDraft published(String title, String... questions) {
    return ArticleDraft.published(title, "答", List.of(questions), "", LanguageTag.CHINESE);
  }

  private static ArticleDraft draft(String title, Optional<ArticleState> state) {
    return new ArticleDraft(
        title,
        "答",
        List.of(),
        "",
        LanguageTag.CHINESE,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        state);
  }

  private static ArticleDraft draftIn(
      String title, String category, ArticleState state, String... questions) {
    return new ArticleDraft(
        title,
        "答",
        List.of(questions),
        category,
        LanguageTag.CHINESE,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(state));
  }
}
